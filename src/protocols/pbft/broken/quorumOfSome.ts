import { weakQuorumSize } from '../../quorum.ts';
import type { BrokenRule } from './brokenRule.ts';

/**
 * A quorum is ⌈(n+f+1)/2⌉, so that any two share a correct replica (§3, §4). Broken: f+1, which is only enough for one
 * correct member.
 */
export const quorumOfSome = {
  id: 'E34',
  number: 34,
  override: {
    quorum: ({ replicas }) => weakQuorumSize(replicas),
  },
} as const satisfies BrokenRule;
