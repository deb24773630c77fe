import { votersOf } from '../../ballot.ts';
import type { BrokenRule } from './brokenRule.ts';

/** A checkpoint is stable when q replicas vouch for one digest (§4.3). Broken: for one sequence number. */
export const mixedCheckpoint = {
  id: 'E26',
  number: 26,
  override: {
    vouchersFor: (votes) => votersOf(votes).length,
  },
} as const satisfies BrokenRule;
