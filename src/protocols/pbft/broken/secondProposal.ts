import { slotFor } from '../rules/normalCase.ts';
import type { BrokenRule } from './brokenRule.ts';

/** The first PRE-PREPARE for (v, n) counts, and no other (§4.2). Broken: another one takes its place. */
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
} as const satisfies BrokenRule;
