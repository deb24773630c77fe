import { quorumOf } from '../rules/counting.ts';
import type { BrokenRule } from './brokenRule.ts';

/**
 * A slot is prepared with the PRE-PREPARE and q−1 PREPAREs of backups (§4.2). Broken: with q PREPAREs, as if the
 * primary had no vote.
 */
export const onePrepareMore = {
  id: 'E31',
  number: 31,
  override: {
    preparesNeeded: (place) => quorumOf(place),
  },
} as const satisfies BrokenRule;
