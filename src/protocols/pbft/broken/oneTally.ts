import { votersFor } from '../../ballot.ts';
import type { BrokenRule } from './brokenRule.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * Votes are counted by sequence number (§4.2). Broken: there is one tally for all slots with the same request.
 *
 * The experiment: R0 proposes the same request again in slot 2. The votes of slot 1 count there too, so it commits
 * before anybody has prepared it.
 */
export const oneTally = {
  id: 'E6',
  number: 6,
  override: {
    votesForProposal({ proposal }, kind, { log }) {
      const digest = proposal?.digest ?? '';
      return new Set([...log.values()].flatMap((other) => votersFor(other[kind], digest))).size;
    },
  },
  experiment: {
    caughtBy: 'M3',
    setup: brokenSetup(6, {
      cluster: { statusInterval: 300 },
      interventions: [lies(0, 'proposesAgain'), ask(0, 0, 'put x 1'), ask(600, 1, 'put x 2')],
    }),
  },
} as const satisfies BrokenRule;
