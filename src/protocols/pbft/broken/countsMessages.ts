import { castVote } from '../../ballot.ts';
import type { BrokenRule } from './brokenRule.ts';

/** Senders are counted, not messages (§4.2). Broken: a vote that comes again counts again. */
export const countsMessages = {
  id: 'E2',
  number: 2,
  override: {
    castVote(ballot, voter, choice) {
      const cast = castVote(ballot, voter, choice);
      if (cast !== 'repeated') return cast;
      for (const tally of ballot.tallies) if (tally.choice === choice) tally.count++;
      return 'counted';
    },
  },
} as const satisfies BrokenRule;
