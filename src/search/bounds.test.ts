import { describe, expect, test } from 'vitest';
import type { Cluster } from '../engine/protocol.ts';
import { faultsTolerated, quorumSize } from '../protocols/quorum.ts';
import { seedsOf, testRuns } from '../testing/runs.ts';
import { adversary } from './adversary.ts';
import { judge } from './judge.ts';

/**
 * The bound of PBFT, n ≥ 3f+1 (§3), from both sides: f liars break no promise, whatever optimisation is on, and f+1 are
 * found to break what they can. `npm run soak` makes 100,000 runs with f liars, and prints what was found. It can be
 * made in parts: `npm run soak -- -t 'of 7 replicas'` makes those of one size, `TEST_PART=2/8 npm run soak` the second
 * eighth of the seeds.
 */

const sizes = [4, 5, 6, 7, 8, 9, 10] as const;

/** The optimisations that are always on in a share of the runs; in the first, chance decides. */
const optimisations: readonly Partial<Cluster>[] = [
  {},
  { tentativeExecution: 1, readOnly: 2 },
  { batchSize: 3, tentativeExecution: 1 },
  { readOnly: 2, batchSize: 2 },
];

/** Runs for each size and optimisation: 7 × 4 × 3572 are 100,016. */
const runs = { few: 3, many: 8, soak: 3572 };

function say(line: string): void {
  if (testRuns === 'soak') process.stdout.write(`${line}\n`);
}

describe.each(sizes)('of %d replicas', (replicas) => {
  const tolerated = faultsTolerated(replicas);

  test.each(optimisations)('f liars break no promise, with %o', async (cluster) => {
    const seeds = seedsOf(runs);
    const name = `n = ${replicas}, ${tolerated} liars, ${JSON.stringify(cluster)}`;
    const finds: string[] = [];
    for (const [done, seed] of seeds.entries()) {
      if (done > 0 && done % PROGRESS_EVERY === 0) await sayProgress(`${name}: ${done} of ${seeds.length} runs`, finds);
      const wanted = { replicas, liars: tolerated, cluster };
      for (const { promise } of judge(adversary(seed, wanted))) finds.push(`${promise} in seed ${seed}`);
    }
    say(`${name}: ${finds.length} finds in all ${seeds.length} runs ${finds.join()}`);
    expect(finds).toEqual([]);
  });
});

const PROGRESS_EVERY = 250;

/** Lets the test runner have its turn as well. */
function sayProgress(runs: string, finds: readonly string[]): Promise<void> {
  say(`${runs}, ${finds.length} finds ${finds.join()}`);
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * f+1 liars can always make a client believe a false result. They can split agreement only where two quorums may share
 * liars alone: not at n = 3f+2, where any two share f+2.
 */
function breakable(replicas: number): string[] {
  const shared = 2 * quorumSize(replicas) - replicas;
  return shared <= faultsTolerated(replicas) + 1 ? ['M1', 'M6'] : ['M6'];
}

describe.each(testRuns === 'soak' ? sizes : ([4, 5] as const))('of %d replicas', (replicas) => {
  test('f+1 liars are found to break what they can, within 2,000 runs', () => {
    const liars = faultsTolerated(replicas) + 1;
    const missing = new Set(breakable(replicas));
    const found: string[] = [];
    for (let seed = 0; seed < 2000 && missing.size > 0; seed++) {
      for (const promise of missing) {
        if (judge(adversary(seed, { replicas, liars }), promise).length === 0) continue;
        missing.delete(promise);
        found.push(`${promise} in run ${seed + 1}`);
      }
    }
    say(`n = ${replicas}, ${liars} liars: ${found.join(', ')}`);
    expect([...missing]).toEqual([]);
  });
});
