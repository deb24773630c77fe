import { describe, expect, test, vi } from 'vitest';
import { equivocatingPrimary } from '../../../testing/pbft/equivocation.ts';
import { executions } from '../../../testing/pbft/lookAtTrace.ts';
import { runTwisted, whoFired } from '../../../testing/pbft/runTwisted.ts';
import { faultsTolerated, quorumSize } from '../../quorum.ts';

/** E1: 2f+1 for every n, as if n were 3f+1. In this file the whole engine counts like this. */
vi.mock('../../quorum.ts', async (importOriginal) => {
  const right = await importOriginal<typeof import('../../quorum.ts')>();
  const wrong = (replicas: number) => 2 * right.faultsTolerated(replicas) + 1;
  return { ...right, quorumSize: wrong, preparesNeeded: (replicas: number) => wrong(replicas) - 1 };
});

describe('with q = 2f+1 and n = 5, R0 tells R1 and R2 about A, R3 and R4 about B', () => {
  const liars = { 0: equivocatingPrimary([1, 2], [3, 4]) };

  test('each half and R0’s COMMIT make 3: M1 and M2 fire with one fault only', () => {
    expect([faultsTolerated(5), quorumSize(5)]).toEqual([1, 3]);
    const run = runTwisted({ cluster: { replicas: 5, clients: 2 } }, { liars });
    expect(whoFired(run)).toEqual(['M1', 'M2']);
    expect(Object.keys(executions(run.steps))).toEqual(['1', '2', '3', '4']);
  });
});
