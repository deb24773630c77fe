import { faultsTolerated } from '../../quorum.ts';
import type { BrokenRule } from './brokenRule.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * A quorum is ⌈(n+f+1)/2⌉, so that any two share a correct replica (§3, §4). Broken: 2f+1, as if n were 3f+1.
 *
 * The experiment: six replicas in two halves: with 2f+1 = 3 each half is a quorum, and orders another request in slot
 * 1. Nobody lies.
 */
export const quorumTooSmall = {
  id: 'E1',
  number: 1,
  override: {
    quorum: ({ replicas }) => 2 * faultsTolerated(replicas) + 1,
  },
  experiment: {
    caughtBy: 'M1',
    setup: brokenSetup(1, {
      cluster: { replicas: 6, checkpointInterval: 1, window: 4, statusInterval: 300 },
      interventions: [
        at(0, { kind: 'partition', groups: 'aaabbbab' }),
        ask(0, 0, 'put x 1'),
        ask(0, 1, 'put x 2'),
        at(6000, { kind: 'heal' }),
      ],
    }),
  },
} as const satisfies BrokenRule;
