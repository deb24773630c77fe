import { describe, expect, test } from 'vitest';
import { advance } from '../../../engine/advance.ts';
import { worldAt } from '../../../engine/history.ts';
import { compareMoments } from '../../../engine/interventions/intervention.ts';
import type { Setup } from '../../../engine/setup.ts';
import type { Step } from '../../../engine/trace.ts';
import type { World } from '../../../engine/world.ts';
import { at } from '../../../testing/engine/buildSetup.ts';
import { randomSetup, withMeddling } from '../../../testing/engine/randomSetup.ts';
import { endOf, story } from '../../../testing/pbft/lightStory.ts';
import { seedsOf } from '../../../testing/runs.ts';
import { livenessAt } from '../../explain/liveness.ts';
import { faultsTolerated } from '../../quorum.ts';
import { runOf } from '../../run.ts';
import type { Liveness } from './liveness.ts';
import { isProgress, leftAlone, lookaheadSteps } from './lookahead.ts';

describe('in random runs', () => {
  const histories = seedsOf({ few: 24, many: 80 }).map((seed) => runOf(withMeddling(randomSetup(seed))));
  const lights = histories.map((history) => {
    const counts = Array.from({ length: Math.ceil(history.steps.length / 7) }, (_, index) => index * 7);
    return { history, states: counts.map((count) => ({ count, state: livenessAt(history, count).state })) };
  });
  /** Returns the first step count of each run at which the light has one of these states. */
  const firstMoments = (wanted: readonly Liveness['state'][]) =>
    lights.flatMap(({ history, states }) => {
      const first = states.find(({ state }) => wanted.includes(state));
      return first ? [{ history, count: first.count }] : [];
    });

  test('a stuck run stays stuck: left to itself, nothing is ever ordered, decided or accepted again', () => {
    const doomed = histories.map(({ setup }) => runOf(withTooManyCrashes(setup)));
    const stuck = doomed.filter((history) => endOf(history).state === 'stuck');
    const revived = stuck.filter((history) => stepsAlone(worldAt(history, history.steps.length)).some(isProgress));
    expect(revived.map(({ setup }) => `seed ${setup.seed}`)).toEqual([]);
    expect(stuck.length / histories.length).toBeGreaterThan(1 / 4);
  });

  test('a run that waits for a timer or for the next view comes further when it is left to itself', () => {
    const waiting = firstMoments(['timer', 'viewChange']);
    const idle = waiting.filter(({ history, count }) => !stepsAlone(worldAt(history, count)).some(isProgress));
    expect(idle.map(({ history, count }) => `seed ${history.setup.seed} after ${count}`)).toEqual([]);
    expect(waiting.length / histories.length).toBeGreaterThanOrEqual(1 / 4);
  });

  test('a run that is done accepts nothing more', () => {
    const done = firstMoments(['done']);
    const accepting = done.filter(({ history, count }) =>
      stepsAlone(worldAt(history, count)).some(({ notes }) => notes.some(({ kind }) => kind === 'accepted')),
    );
    expect(accepting).toEqual([]);
    expect(done.length / histories.length).toBeGreaterThan(1 / 4);
  });

  test('a run in which nothing goes wrong is never stuck, and done at the end', () => {
    for (const seed of seedsOf({ few: 4, many: 12 })) {
      const setup = randomSetup(seed);
      const calm = runOf({
        ...setup,
        untilTick: 20_000,
        conditions: { ...setup.conditions, loss: 0 },
        interventions: setup.interventions.filter(({ action }) => action.kind === 'request'),
      });
      const shown = new Set(story(calm, 11));
      expect([...shown].sort(), `seed ${seed}`).toEqual(['done', 'idle', 'working']);
    }
  });
});

/** Crashes one replica more than f in the middle of the run, for good. */
function withTooManyCrashes(setup: Setup): Setup {
  const crashes = Array.from({ length: faultsTolerated(setup.cluster.replicas) + 1 }, (_, replica) =>
    at(100, { kind: 'crash', replica } as const),
  );
  return { ...setup, interventions: [...setup.interventions, ...crashes].sort((a, b) => compareMoments(a.at, b.at)) };
}

/** Returns the steps that follow without intervention: twice as many as the light looks at. */
function stepsAlone(world: World): Step[] {
  const alone = leftAlone(world);
  const limit = 2 * lookaheadSteps(world.setup.cluster.replicas);
  const steps: Step[] = [];
  for (let step = advance(alone); step && steps.length < limit; step = advance(alone)) steps.push(step);
  return steps;
}
