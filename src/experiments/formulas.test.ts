import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlannedIntervention } from '../engine/interventions/index.ts';
import type { Setup } from '../engine/setup.ts';
import { clear } from '../scenario/builtIn/clear.ts';
import { primaryDown } from '../scenario/builtIn/primaryDown.ts';
import { checkSetup } from '../scenario/validity.ts';
import { testRuns } from '../testing/runs.ts';
import type { Experiment } from './experiment.ts';
import { measure } from './measure.ts';
import type { MetricId } from './metrics.ts';
import { metricIds } from './metrics.ts';
import { runsOf } from './plan.ts';
import { predict } from './prediction.ts';
import type { SweptId } from './swept.ts';

/** Counted and predicted, wherever a formula claims to cover the run: [counted, predicted] of each that differs. */
function differencesIn(setup: Setup): readonly string[] {
  const { counts } = measure(setup);
  const prediction = predict(setup);
  return metricIds.flatMap((id) => {
    const { value, holds } = prediction[id];
    return holds && counts[id] !== value ? [`${id}: ${counts[id]} counted, ${value} predicted`] : [];
  });
}

const heldIn = (setup: Setup): MetricId[] => metricIds.filter((id) => predict(setup)[id].holds);

function withSetup(setup: Setup, cluster: Partial<Setup['cluster']>, rest: Partial<Setup> = {}): Setup {
  return {
    ...setup,
    conditions: { ...setup.conditions, jitter: 0 },
    ...rest,
    cluster: { ...setup.cluster, ...cluster },
  };
}

const experimentOf = (swept: SweptId, values: Experiment['values'], rest: Partial<Experiment> = {}): Experiment => ({
  ...{
    base: { base: 'clear', setup: withSetup(clear.setup, {}) },
    swept,
    values,
    repetitions: 1,
    requests: 1,
    ...rest,
  },
});

const crash = (replica: number): PlannedIntervention => ({
  at: { tick: 0, after: 0 },
  action: { kind: 'crash', replica },
});

/** Every n from 4 to 100 where all is run, and of the rest those about 3f+1 and the ends. */
const sizes = Array.from({ length: 97 }, (_, index) => index + 4).filter((n) => testRuns !== 'few' || n < 17 || n > 97);

describe('counted equals predicted (§4.2)', () => {
  test.each(sizes)('without a fault, n = %i: 2n² − n + 1 messages, answered in five delays', (replicas) => {
    const setup = withSetup(clear.setup, { replicas });
    expect(differencesIn(setup)).toEqual([]);
    expect(heldIn(setup)).toEqual(metricIds);
    expect(measure(setup).counts).toMatchObject({ messages: 2 * replicas ** 2 - replicas + 1, latencyMedian: 200 });
  });

  test.each(sizes)('with f crashed backups, n = %i', (replicas) => {
    const faults = Math.floor((replicas - 1) / 3);
    const interventions = [
      ...Array.from({ length: faults }, (_, index) => crash(replicas - 1 - index)),
      ...clear.setup.interventions,
    ];
    const setup = withSetup(clear.setup, { replicas }, { interventions });
    expect(heldIn(setup)).toEqual(metricIds);
    expect(differencesIn(setup)).toEqual([]);
  });

  test.each([4, 7, 13, 31, 100])('with a primary that is down, n = %i: (n−1)² VIEW-CHANGEs (§4.4)', (replicas) => {
    const setup = withSetup(primaryDown.setup, { replicas });
    expect(heldIn(setup)).toEqual(expect.arrayContaining(['viewChange', 'newView', 'latencyMedian', 'viewChanges']));
    expect(differencesIn(setup)).toEqual([]);
    const { counts } = measure(setup);
    expect([counts.viewChange, counts.newView]).toEqual([(replicas - 1) ** 2, replicas - 1]);
  });

  test('of one crashed backup of four: 22', () => {
    const setup = withSetup(clear.setup, {}, { interventions: [crash(3), ...clear.setup.interventions] });
    expect(measure(setup).counts.messages).toBe(22);
  });

  test('tentative execution takes four delays (§5.1)', () => {
    for (const replicas of [4, 6, 31]) {
      const setup = withSetup(clear.setup, { replicas, tentativeExecution: 1 });
      expect(measure(setup).counts.latencyMedian).toBe(160);
      expect(heldIn(setup)).toEqual(metricIds);
      expect(differencesIn(setup)).toEqual([]);
    }
  });

  test('a batch of b costs 2n(n−1) + b(n+1)', () => {
    const base = {
      base: 'clear',
      setup: withSetup(clear.setup, { clients: 9, clientTimeout: 2000, viewChangeTimeout: 2000, statusInterval: 2000 }),
    } as const;
    for (const { setup, value } of runsOf(
      experimentOf('batchSize', { first: 1, last: 8, step: 1 }, { base, requests: 9 }),
    )) {
      expect(heldIn(setup)).toContain('messages');
      expect(differencesIn(setup)).toEqual([]);
      // The first goes alone; eight wait, and fill batches.
      if (8 % value === 0 && value > 1) {
        expect(measure(setup).counts.messages).toBe(29 + (8 / value) * (2 * 4 * 3 + value * 5));
      }
    }
  });

  test('checkpoints cost n(n−1) each K slots (§4.3)', () => {
    for (const { setup, value } of runsOf(
      experimentOf('checkpointInterval', { first: 1, last: 24, step: 1 }, { requests: 24 }),
    )) {
      expect(heldIn(setup)).toEqual(metricIds);
      expect(differencesIn(setup)).toEqual([]);
      expect(measure(setup).counts.checkpoint).toBe(Math.floor(24 / value) * 12);
    }
  });

  test('c bad primaries cost c views, n(n−1) VIEW-CHANGEs each, and T, 2T, … (§4.5.2)', () => {
    const base = { base: 'clear', setup: withSetup(clear.setup, { replicas: 16, statusInterval: 60_000 }) } as const;
    for (const { setup, value } of runsOf(experimentOf('liars', { first: 0, last: 5, step: 1 }, { base }))) {
      expect(heldIn(setup)).toEqual(expect.arrayContaining(['viewChange', 'latencyMedian', 'viewChanges']));
      expect(differencesIn(setup)).toEqual([]);
      expect(measure(setup).counts.viewChanges).toBe(value);
    }
  });
});

describe('no formula claims a run that it does not cover', () => {
  test('whatever the setup is', () => {
    const draws = fc.record({
      replicas: fc.integer({ min: 4, max: 10 }),
      clients: fc.integer({ min: 1, max: 16 }),
      requests: fc.integer({ min: 1, max: 24 }),
      batchSize: fc.constantFrom(1, 1, 2, 3, 8),
      checkpointInterval: fc.integer({ min: 1, max: 12 }),
      window: fc.integer({ min: 2, max: 60 }),
      clientTimeout: fc.integer({ min: 100, max: 4000 }),
      viewChangeTimeout: fc.integer({ min: 100, max: 4000 }),
      statusInterval: fc.integer({ min: 100, max: 4000 }),
      latency: fc.integer({ min: 1, max: 60 }),
      jitter: fc.constantFrom(0, 0, 0, 5, 30),
      loss: fc.constantFrom(0, 0, 0, 0, 5),
      tentativeExecution: fc.constantFrom(0, 0, 1) as fc.Arbitrary<0 | 1>,
      down: fc.subarray([0, 1, 2, 3, 9], { maxLength: 3 }),
      liars: fc.constantFrom(0, 0, 1, 2),
    });
    const numRuns = testRuns === 'few' ? 150 : 5000;
    let covered = 0;
    fc.assert(
      fc.property(draws, ({ requests, latency, jitter, loss, down, liars, ...cluster }) => {
        const conditions = { latency, jitter, loss, duplication: 0 };
        const interventions = [...down.map(crash), ...clear.setup.interventions];
        const setup = withSetup(clear.setup, cluster, { conditions, interventions });
        fc.pre(checkSetup(setup) === null);
        const values = { first: liars, last: liars, step: 1 };
        const experiment = experimentOf('liars', values, { base: { base: 'clear', setup }, requests });
        for (const run of runsOf(experiment)) {
          covered += heldIn(run.setup).length;
          expect(differencesIn(run.setup)).toEqual([]);
        }
      }),
      { numRuns, seed: 15 },
    );
    expect(covered).toBeGreaterThan(numRuns);
  });

  test('loss, duplication, broken rules and other protocols are not covered', () => {
    const setup = withSetup(clear.setup, {});
    for (const changed of [
      withSetup(setup, {}, { conditions: { ...setup.conditions, loss: 1 } }),
      withSetup(setup, {}, { conditions: { ...setup.conditions, duplication: 1 } }),
      withSetup(setup, { brokenRule: 1 }),
      withSetup(setup, { heartbeat: 100 }),
      withSetup(setup, {}, { interventions: [] }),
      withSetup(setup, { clientTimeout: 100 }),
    ]) {
      expect(heldIn(changed)).toEqual([]);
    }
  });
});
