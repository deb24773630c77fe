import { slotFor } from '../rules/normalCase.ts';
import type { BrokenRule } from './brokenRule.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * The first PRE-PREPARE for (v, n) counts, and no other (§4.2). Broken: another one takes its place.
 *
 * The experiment: R0 gives two requests the number 1. Backups that accept the second one as well vote for both.
 */
export const secondProposal = {
  id: 'E7',
  number: 7,
  override: {
    slotFor(cluster, state, proposal) {
      const accepted = state.log.get(proposal.sequence)?.proposal;
      if (accepted && accepted.digest !== proposal.digest) state.log.delete(proposal.sequence);
      return slotFor(cluster, state, proposal);
    },
  },
  experiment: {
    caughtBy: 'M7',
    setup: brokenSetup(7, {
      cluster: { statusInterval: 300 },
      interventions: [lies(0, 'proposesOutsideWindow', 'aaaaaa', 1), ask(0, 0, 'put x 1'), ask(0, 1, 'put x 2')],
    }),
  },
} as const satisfies BrokenRule;
