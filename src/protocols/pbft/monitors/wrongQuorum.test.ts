import { describe, expect, test } from 'vitest';
import { equivocatingPrimary } from '../../../testing/pbft/equivocation.ts';
import { executions } from '../../../testing/pbft/lookAtTrace.ts';
import { runTwisted, whoFired } from '../../../testing/pbft/runTwisted.ts';
import { quorumTooSmall } from '../broken/quorumTooSmall.ts';

/** E1: quorums of 2f+1 for every n, as if n were 3f+1. With n = 5 and f = 1 that is 3 instead of 4. */
describe('with q = 2f+1 and n = 5, R0 tells R1 and R2 about A, R3 and R4 about B', () => {
  const liars = { 0: equivocatingPrimary([1, 2], [3, 4]) };
  const five = (brokenRule: number) => runTwisted({ cluster: { replicas: 5, clients: 2, brokenRule } }, { liars });

  test('each half and R0’s COMMIT make 3: M1 and M2 fire with one fault only', () => {
    const run = five(quorumTooSmall.number);
    expect(whoFired(run)).toEqual(['M1', 'M2']);
    expect(Object.keys(executions(run.steps))).toEqual(['1', '2', '3', '4']);
  });

  test('with the rule kept neither half is a quorum, and nothing is executed', () => {
    const run = five(0);
    expect(run.violations).toEqual([]);
    expect(executions(run.steps)).toEqual({});
  });
});
