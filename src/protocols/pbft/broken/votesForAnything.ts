import { votersOf } from '../../ballot.ts';
import type { BrokenRule } from './brokenRule.ts';

/** Votes are counted by what they name (§4.2). Broken: a vote for anything counts for the proposal that is there. */
export const votesForAnything = {
  id: 'E4',
  number: 4,
  override: {
    votesForProposal: (slot, kind) => votersOf(slot[kind]).length,
  },
} as const satisfies BrokenRule;
