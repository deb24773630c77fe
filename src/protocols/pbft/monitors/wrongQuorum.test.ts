import { describe, expect, test } from 'vitest';
import { equivocatingPrimary } from '../../../testing/pbft/equivocation.ts';
import { executions } from '../../../testing/pbft/lookAtTrace.ts';
import { runTwisted, whoFired } from '../../../testing/pbft/runTwisted.ts';
import { E1 } from '../broken/brokenRules.ts';

/** E1: quorums of 2f+1 for every n, as if n were 3f+1. With n = 5 and f = 1 that is 3 instead of 4. */
describe('with q = 2f+1 and n = 5, R0 tells R1 and R2 about A, R3 and R4 about B', () => {
  const liars = { 0: equivocatingPrimary([1, 2], [3, 4]) };

  test.each([
    ['each half and R0’s COMMIT make 3: M1 and M2 fire with one fault only', E1, ['M1', 'M2'], ['1', '2', '3', '4']],
    ['with the rule kept no half is a quorum: nothing is executed, and nothing fires', 0, [], []],
  ] as const)('%s', (_name, brokenRule, fired, executedAt) => {
    const run = runTwisted({ cluster: { replicas: 5, clients: 2, brokenRule } }, { liars });
    expect(whoFired(run)).toEqual(fired);
    expect(Object.keys(executions(run.steps))).toEqual(executedAt);
  });
});
