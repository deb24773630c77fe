import { castVote } from '../../ballot.ts';
import type { BrokenRule } from './brokenRule.ts';
import { ask, at, brokenSetup, lies } from './plan.ts';

/**
 * Senders are counted, not messages (§4.2). Broken: a vote that comes again counts again.
 *
 * The experiment: R3 sends each vote three times. Cut off with it, R1 takes the copies for a quorum, and commits what
 * nobody else has prepared.
 */
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
  experiment: {
    caughtBy: 'M3',
    setup: brokenSetup(2, {
      interventions: [
        lies(3, 'votesManyTimes', 'aaaaaa', 3),
        ask(0, 0, 'put x 1'),
        at(81, { kind: 'partition', groups: 'ababbb' }),
        at(3000, { kind: 'heal' }),
      ],
    }),
  },
} as const satisfies BrokenRule;
