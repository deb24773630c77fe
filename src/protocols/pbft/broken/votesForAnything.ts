import { votersOf } from '../../ballot.ts';
import type { BrokenRule } from './brokenRule.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * Votes are counted by what they name (§4.2). Broken: a vote for anything counts for the proposal that is there.
 *
 * The experiment: R0 proposes A to R1 and R2, and something else to R3. R3 counts the votes for A for its own proposal.
 */
export const votesForAnything = {
  id: 'E4',
  number: 4,
  override: {
    votesForProposal: (slot, kind) => votersOf(slot[kind]).length,
  },
  experiment: {
    caughtBy: 'M2',
    setup: brokenSetup(4, {
      cluster: { statusInterval: 300 },
      interventions: [lies(0, 'equivocates', 'xaacxx'), ask(0, 0, 'put x 1')],
    }),
  },
} as const satisfies BrokenRule;
