import { votersFor } from '../../ballot.ts';
import type { BrokenRule } from './brokenRule.ts';

/** Votes are counted by sequence number (§4.2). Broken: there is one tally for all slots with the same request. */
export const oneTally = {
  id: 'E6',
  number: 6,
  override: {
    votesForProposal({ proposal }, kind, { log }) {
      const digest = proposal?.digest ?? '';
      return new Set([...log.values()].flatMap((other) => votersFor(other[kind], digest))).size;
    },
  },
} as const satisfies BrokenRule;
