import { faultsTolerated } from '../../quorum.ts';
import type { BrokenRule } from './brokenRule.ts';

/** A quorum is ⌈(n+f+1)/2⌉, so that any two share a correct replica (§3, §4). Broken: 2f+1, as if n were 3f+1. */
export const quorumTooSmall = {
  id: 'E1',
  number: 1,
  override: {
    quorum: ({ replicas }) => 2 * faultsTolerated(replicas) + 1,
  },
} as const satisfies BrokenRule;
