import { describe, expect, test } from 'vitest';
import { livenessAt } from '../../protocols/explain/liveness.ts';
import { interventionKinds } from '../../protocols/interventions.ts';
import { runOf, worldOf } from '../../protocols/run.ts';
import type { SampleBounds } from '../../scenario/sample.ts';
import { sampleScenario } from '../../scenario/sample.ts';
import { freezeDeep } from '../../testing/engine/freezeDeep.ts';
import { hasContents, worldContents } from '../../testing/engine/worldContents.ts';
import { seedsOf } from '../../testing/runs.ts';
import { richSetups } from '../../testing/text/richSetups.ts';
import { en } from '../../text/en/index.ts';
import { transcript } from '../../text/tell/transcript.ts';
import { advance } from '../advance.ts';
import type { History } from '../history.ts';
import { worldAt } from '../history.ts';
import { journeysOf } from '../journeys.ts';
import type { Setup } from '../setup.ts';
import { copyWorld } from '../world.ts';

/** Whatever is done to a run, it is the same in every replay, forwards and backwards. */

/** Random plans with every kind of intervention, in clusters of up to seven. */
const anything: SampleBounds = {
  replicas: 7,
  clients: 3,
  added: 14,
  settingsChanged: 20,
  settingsMost: 19,
  baseChanged: 0,
  number: 400,
  word: 6,
  anyScript: false,
};

const STEPS_MAX = 1500;

function setupOf(seed: number): Setup {
  return { ...sampleScenario(seed, anything).setup, untilTick: 2000 };
}

/** The contents of the world after each step, reached by nothing but going forwards. */
function contentsOnTheWay(setup: Setup, steps: number): unknown[] {
  const world = worldOf(setup);
  const contents: unknown[] = [worldContents(world)];
  for (let count = 0; count < steps && advance(world); count++) contents.push(worldContents(world));
  return contents;
}

function expectBothWays(history: History): void {
  const { length } = history.steps;
  const onTheWay = contentsOnTheWay(history.setup, length);
  for (let count = length; count >= 0; count -= 1 + Math.floor(length / 60)) {
    expect(hasContents(worldAt(history, count), onTheWay[count])).toBe(true);
    if (count < length) expect(hasContents(worldAt(history, count + 1), onTheWay[count + 1])).toBe(true);
  }
}

describe('a run with every kind of intervention', () => {
  const { setup } = runOf(richSetups.meddledWith);

  test('leads to the same worlds forwards and backwards', () => {
    expectBothWays(runOf(setup));
  });

  test('goes on as it was after a copy was moved on, and the copy as the original', () => {
    const { length } = runOf(setup).steps;
    const onTheWay = contentsOnTheWay(setup, length);
    const world = worldOf(setup);
    for (let count = 0; count < length; count++) {
      const copy = copyWorld(world);
      for (let ahead = 0; ahead < 3; ahead++) advance(copy);
      expect(hasContents(world, onTheWay[count])).toBe(true);
      expect(hasContents(copy, onTheWay[Math.min(count + 3, length)])).toBe(true);
      advance(world);
    }
  });

  test('does not change its setup', () => {
    const frozen = structuredClone(setup);
    freezeDeep(frozen);
    expect(runOf(frozen)).toEqual(runOf(setup));
  });
});

describe('random plans of anything that can be done', () => {
  const seeds = seedsOf({ few: 12, many: 400 });

  test('are run, told and judged, and are the same in every replay', () => {
    for (const seed of seeds) {
      const history = runOf(setupOf(seed), STEPS_MAX);
      expectBothWays(history);
      expect(transcript(en, history)).not.toMatch(/undefined|NaN|\[object/);
      expect(livenessAt(history, history.steps.length).held.length).toBeGreaterThanOrEqual(0);
      const { list, byId } = journeysOf(history);
      expect(byId.size).toBe(list.length);
    }
  });

  test('have every kind in them, many with an effect', () => {
    const done = new Set<string>();
    const planned = new Set<string>();
    for (const seed of seedsOf({ few: 200, many: 400 })) {
      const { steps, setup } = runOf(setupOf(seed), STEPS_MAX);
      for (const { action } of setup.interventions) planned.add(action.kind);
      for (const { cause } of steps) {
        if (cause.kind === 'intervention' && !cause.noEffect) done.add(cause.intervention.action.kind);
      }
    }
    expect([...planned].sort()).toEqual(Object.keys(interventionKinds).sort());
    expect(done.size).toBeGreaterThan(Object.keys(interventionKinds).length / 2);
  });
});
