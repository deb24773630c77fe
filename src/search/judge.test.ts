import { expect, test, vi } from 'vitest';
import { INSIDE } from '../engine/monitors/inside.ts';
import type { Setup } from '../engine/setup.ts';
import { assertions } from '../protocols/checkedKit.ts';
import { runOf } from '../protocols/run.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { at, buildSetup, requestA } from '../testing/engine/buildSetup.ts';
import { adversary } from './adversary.ts';
import { judge, LIVENESS } from './judge.ts';
import { shrink } from './shrink.ts';

/** The cases that count as a broken promise. */

test('each monitor that fires counts once, with the step at which it first did', () => {
  let broken = 0;
  for (let seed = 0; seed < 2000 && broken < 3; seed++) {
    const setup = adversary(seed, { replicas: 4, liars: 2 });
    const violated = judge(setup).filter(({ kind }) => kind === 'violation');
    // A few of the runs without any findings are checked as well.
    if (violated.length === 0 && seed >= 20) continue;
    const { violations } = runOf(setup);
    const first = violations.filter(
      (one, index) => violations.findIndex((other) => other.monitor === one.monitor) === index,
    );
    expect(violated.map(({ promise, step }) => [promise, step])).toEqual(
      first.map(({ monitor, step }) => [monitor, step]),
    );
    for (const { promise } of violated)
      expect(judge(setup, promise)).toEqual(violated.filter((one) => one.promise === promise));
    broken += violated.length;
  }
  expect(broken).toBeGreaterThanOrEqual(3);
});

/** The published flaw of reads: two of the three replies that the client needs; and irrelevant interventions. */
function flawedReads(readOnly: 1 | 2): Setup {
  const interventions = [
    requestA,
    at(1, { kind: 'drop', message: 'PP0.1.0.3' }, 99),
    at(3, { kind: 'crash', replica: 0 }, 99),
    at(9, { kind: 'cutLink', from: 0, to: 3 }),
    at(20, { kind: 'heal' }),
  ] as const;
  const cluster = { clientTimeout: 20, viewChangeTimeout: 30, statusInterval: 20, readOnly } as const;
  return buildSetup({ cluster, untilTick: 2000, interventions });
}

test('a client without an answer counts where nothing stands in the way any more, and its run shrinks too', () => {
  expect(judge(flawedReads(2))).toEqual([]);
  const setup = flawedReads(1);
  expect(judge(setup).map(({ promise }) => promise)).toEqual([LIVENESS]);
  const { setup: small, finding, isSmallest } = shrink(setup, LIVENESS, scenarioOf('clear').setup);
  expect(isSmallest).toBe(true);
  expect(finding).toMatchObject({ kind: 'unanswered', promise: LIVENESS });
  expect(small.interventions.length).toBeLessThanOrEqual(3);
  expect(judge(small)).toEqual([finding]);
});

test('a replica that contradicts an invariant of its own counts as well', () => {
  const assert = vi.spyOn(assertions, 'pbft').mockImplementation(({ self }) => {
    if (self === 2) throw new Error('R2 has lost count.');
  });
  try {
    const setup = buildSetup({ interventions: [requestA] });
    const step = runOf(setup).steps.findIndex(({ node }) => node === 2);
    const [finding] = judge(setup);
    expect(finding).toMatchObject({
      promise: INSIDE,
      step,
      violation: { node: 2, values: { fault: 'R2 has lost count.' } },
    });
    expect(judge(setup, INSIDE)).toEqual([finding]);
  } finally {
    assert.mockRestore();
  }
});
