import { describe, expect, test } from 'vitest';
import { worldAt } from '../engine/history.ts';
import type { PlannedIntervention } from '../engine/interventions/index.ts';
import type { Envelope } from '../engine/network/envelope.ts';
import type { Step } from '../engine/trace.ts';
import type { World } from '../engine/world.ts';
import { keptTwin } from '../protocols/pbft/broken/experiments/experiment.ts';
import { experiments } from '../protocols/pbft/broken/experiments/index.ts';
import type { ReplicaState } from '../protocols/pbft/rules/replicaState.ts';
import { STATUS } from '../protocols/pbft/rules/timers.ts';
import { runOf } from '../protocols/run.ts';
import { at, buildSetup, requestA, requestsInTurn } from '../testing/engine/buildSetup.ts';
import { lie } from '../testing/pbft/runLies.ts';
import { withStatus } from '../testing/pbft/runRow.ts';
import { watchAnswers } from './answers.ts';
import type { Calm } from './calm.ts';
import { watchCalm } from './calm.ts';
import { CATCHING_UP, judge, VIEW_CHANGE } from './judge.ts';
import { watchRest } from './rest.ts';
import { couldKnow, stragglersAt } from './stragglers.ts';

/** The promises that no monitor watches: acceptance, rest, catching up, and view changes for a reason. */

describe('a view change without a reason', () => {
  test.each(['E12', 'E32'])('is found where %s lets liars lead, and not in its kept twin', (id) => {
    const experiment = experiments.find(({ rule }) => rule.id === id);
    if (!experiment) throw new Error(`There is no ${id}.`);
    expect(judge(experiment.setup, VIEW_CHANGE)).toMatchObject([{ kind: 'uncalled', uncalled: { view: 1 } }]);
    expect(judge(keptTwin(experiment), VIEW_CHANGE)).toEqual([]);
  });
});

describe('acceptance', () => {
  const setup = buildSetup({ interventions: [requestA] });
  const { steps, ...history } = runOf(setup);
  const accepted = steps.findIndex(({ notes }) => notes.some(({ kind }) => kind === 'accepted'));

  /** The finds in the steps up to this one, where the worlds after them are as many steps old. */
  const foundIn = (upTo: number, stepsOld: number) => {
    const answers = watchAnswers(setup);
    return steps
      .slice(0, upTo + 1)
      .map((step, index) => answers(step, worldAt({ ...history, steps }, Math.max(0, index + 1 - stepsOld))));
  };

  test('is broken by a client that waits on with f+1 equal replies', () => {
    expect(accepted).toBeGreaterThan(0);
    expect(foundIn(accepted, 1).at(-1)).toEqual({ node: 4, timestamp: 1, have: 2, need: 2 });
  });

  test('is not broken by one that accepts then, and has waited until then', () => {
    expect(foundIn(steps.length - 1, 0).filter((found) => found !== null)).toEqual([]);
    expect(foundIn(accepted - 1, 1).filter((found) => found !== null)).toEqual([]);
  });
});

describe('rest', () => {
  const world = runOf(buildSetup({ interventions: [requestA] }));
  const end = worldAt(world, world.steps.length);
  const calmAt = (tick: number | null): Calm => ({ observe: () => {}, since: () => tick, boundTicks: () => 100 });
  const asks = (node: number, timer = STATUS): Step => {
    return { tick: 900, cause: { kind: 'timeout', timer }, node, notes: [], sent: [{} as Envelope] };
  };
  const timesUntilFound = (watch: ReturnType<typeof watchRest>, step: Step, inWorld: World): number | null => {
    for (let times = 1; times <= 60; times++) if (watch(step, inWorld)) return times;
    return null;
  };

  test('is broken by a correct replica that goes on by its own timers', () => {
    expect(timesUntilFound(watchRest(calmAt(300)), asks(2), end)).toBe(25);
    expect(watchRest(calmAt(300))(asks(2), end)).toBeNull();
  });

  test('is not broken before the run is calm, by a client, by another timer, or by a replica that lies', () => {
    expect(timesUntilFound(watchRest(calmAt(null)), asks(2), end)).toBeNull();
    expect(timesUntilFound(watchRest(calmAt(300)), asks(4), end)).toBeNull();
    expect(timesUntilFound(watchRest(calmAt(300)), asks(2, 'heartbeat'), end)).toBeNull();
    const lying = { ...end, nodes: end.nodes.map((node) => ({ ...node, lied: true })) };
    expect(timesUntilFound(watchRest(calmAt(300)), asks(2), lying)).toBeNull();
  });

  test('is counted anew when the run becomes calm again', () => {
    let since = 300;
    const watch = watchRest({ ...calmAt(0), since: () => since });
    for (let times = 0; times < 20; times++) watch(asks(2), end);
    since = 400;
    expect(timesUntilFound(watch, asks(2), end)).toBe(25);
  });
});

describe('the calm of a run', () => {
  const calmOf = (interventions: readonly PlannedIntervention[]) => {
    const setup = buildSetup({ cluster: withStatus, untilTick: 5000, interventions });
    const calm = watchCalm(setup);
    const history = runOf(setup);
    for (const [index, step] of history.steps.entries()) calm.observe(step, worldAt(history, index + 1));
    return { calm, history };
  };

  test('begins with the last answer', () => {
    const { calm, history } = calmOf(requestsInTurn(2));
    const accepted = history.steps.filter(({ notes }) => notes.some(({ kind }) => kind === 'accepted'));
    expect(accepted).toHaveLength(2);
    expect(calm.since()).toBe(accepted.at(-1)?.tick);
  });

  test('begins with the last intervention where that is later, and never where too many are faulty', () => {
    expect(calmOf([requestA, at(400, { kind: 'crash', replica: 3 })]).calm.since()).toBe(400);
    const crashes = [2, 3].map((replica) => at(400, { kind: 'crash', replica } as const));
    expect(calmOf([requestA, ...crashes]).calm.since()).toBeNull();
  });
});

describe('a replica that is behind', () => {
  const calm: Calm = { observe: () => {}, since: () => 10, boundTicks: () => 100 };
  const setup = buildSetup({ cluster: withStatus, untilTick: 3000, interventions: requestsInTurn(3) });
  const history = runOf(setup);

  /** The end of the run, with a replica that has executed nothing. */
  function endWithoutR3(different: Partial<ReplicaState> = {}): World {
    const end = worldAt(history, history.steps.length);
    const nodes = end.nodes.map((node) =>
      node.place.self === 3
        ? { ...node, state: { ...(node.state as ReplicaState), lastExecuted: 0, ...different } }
        : node,
    );
    return { ...end, nodes };
  }

  test('is seen at the end, and could know where f+1 correct replicas spoke to it', () => {
    const world = endWithoutR3();
    const [behind] = stragglersAt(world, calm);
    expect(behind).toEqual({ node: 3, lastExecuted: 0, others: 3 });
    expect(behind && couldKnow(history.steps, world, behind)).toBe(true);
    const unheard = history.steps.filter(({ cause }) => cause.kind !== 'delivered' || cause.envelope.to !== 3);
    expect(behind && couldKnow(unheard, world, behind)).toBe(false);
  });

  test('is not blamed while the run is not calm, nor between two views', () => {
    expect(stragglersAt(endWithoutR3(), { ...calm, since: () => null })).toEqual([]);
    expect(stragglersAt(endWithoutR3({ active: false }), calm)).toEqual([]);
    expect(stragglersAt(worldAt(history, history.steps.length), calm)).toEqual([]);
  });

  test('could know when a link is opened again, or when it is restarted', () => {
    const missing = [
      at(0, { kind: 'cutOff', replica: 3 } as const),
      ...requestsInTurn(2),
      at(100, { kind: 'rejoin', replica: 3 } as const),
    ];
    const cut = runOf({ ...setup, interventions: missing });
    const world = worldAt(cut, cut.steps.length);
    const opened = cut.steps.findIndex(({ tick, cause }) => tick === 100 && cause.kind === 'intervention');
    const behind = { node: 3, lastExecuted: 0, others: 2 };
    expect(couldKnow(cut.steps.slice(0, opened), world, behind)).toBe(false);
    expect(couldKnow(cut.steps.slice(0, opened + 1), world, behind)).toBe(true);
  });

  test('and is kept in the dark by a lying primary is none of its promises', () => {
    const lies = lie({ node: 0, behaviour: 'silentToSome', groups: 'aaaxa' });
    const dark = buildSetup({ cluster: withStatus, untilTick: 20_000, interventions: [lies, requestA] });
    expect(judge(dark, CATCHING_UP)).toEqual([]);
  });

  test('and is kept in the dark is blamed where decisions are passed on, and excused where they are not', () => {
    const lies = lie({ node: 0, behaviour: 'silentToSome', groups: 'aaaxa' });
    const darkIn = (readOnly: 0 | 1 | 2): World => {
      const cluster = { ...withStatus, readOnly };
      const run = runOf(buildSetup({ cluster, untilTick: 3000, interventions: [lies, requestA] }));
      const end = worldAt(run, run.steps.length);
      // R3 is as if it had never heard of the slot.
      const nodes = end.nodes.map((node) => {
        const state = { ...(node.state as ReplicaState), lastExecuted: 0, log: new Map() };
        return node.place.self === 3 ? { ...node, state } : node;
      });
      return { ...end, nodes };
    };
    expect(stragglersAt(darkIn(0), calm)).toMatchObject([{ node: 3 }]);
    expect(stragglersAt(darkIn(1), calm)).toEqual([]);
    expect(stragglersAt(darkIn(2), calm)).toMatchObject([{ node: 3 }]);
  });
});

test('a run without faults keeps them all', () => {
  expect(judge(buildSetup({ cluster: withStatus, untilTick: 20_000, interventions: requestsInTurn(5) }))).toEqual([]);
});
