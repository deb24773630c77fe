import { quorumOf } from '../rules/counting.ts';
import type { BrokenRule } from './brokenRule.ts';

/**
 * n ≥ 3f+1 (§3). Broken: n = 3f is taken to be enough. Quorums are n−f, as more of them may be waited for in vain, and
 * any two share only f replicas; a client waits for f+1.
 */
export const oneReplicaTooFew = {
  id: 'E35',
  number: 35,
  override: {
    quorum: ({ replicas }) => replicas - faultsBelieved(replicas),
    repliesNeeded(place, stage) {
      const { replicas, readOnly } = place.cluster;
      return stage === 'committed' && readOnly === 0 ? faultsBelieved(replicas) + 1 : quorumOf(place);
    },
  },
} as const satisfies BrokenRule;

/** The least f with n ≤ 3f. */
function faultsBelieved(replicas: number): number {
  return Math.ceil(replicas / 3);
}
