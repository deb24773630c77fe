import { votersOf } from '../../ballot.ts';
import type { BrokenRule } from './brokenRule.ts';
import { ask, at, brokenSetup, lies } from './plan.ts';

/**
 * A checkpoint is stable when q replicas vouch for one digest (§4.3). Broken: for one sequence number.
 *
 * The experiment: R0 vouches for a wrong state, and then does nothing. The others have called the checkpoint stable
 * with its vote: their proof of it certifies nothing, and no VIEW-CHANGE counts.
 */
export const mixedCheckpoint = {
  id: 'E26',
  number: 26,
  override: {
    vouchersFor: (votes) => votersOf(votes).length,
  },
  experiment: {
    caughtBy: 'liveness',
    setup: brokenSetup(26, {
      cluster: { checkpointInterval: 1, window: 4, statusInterval: 300 },
      interventions: [
        lies(0, 'vouchesFalsely', 'bbbbbb'),
        ask(0, 0, 'put x 1'),
        ...[1, 2, 3].map((from) => at(161, { kind: 'delay', message: `CK0.1.${from}.${(from % 3) + 1}`, ticks: 20 })),
        at(400, { kind: 'crash', replica: 0 }),
        ask(500, 1, 'put x 2'),
      ],
    }),
  },
} as const satisfies BrokenRule;
