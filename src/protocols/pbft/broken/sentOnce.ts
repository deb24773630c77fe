import { viewLacked } from '../rules/retransmission.ts';
import type { BrokenRule } from './brokenRule.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * A VIEW-CHANGE is sent again until its view is entered (§4.5.2, §6.1). Broken: it is sent once.
 *
 * The experiment: the network is split when the replicas ask for the next view. After it has healed, each half lacks
 * the VIEW-CHANGEs of the other.
 */
export const sentOnce = {
  id: 'E22',
  number: 22,
  override: {
    viewLacked: (self, state, status) => viewLacked(self, state, status).filter(({ kind }) => kind !== 'viewChange'),
  },
  experiment: {
    caughtBy: 'liveness',
    setup: brokenSetup(22, {
      cluster: { statusInterval: 300 },
      interventions: [at(0, { kind: 'partition', groups: 'aabbxx' }), ask(0, 0, 'put x 1'), at(3000, { kind: 'heal' })],
    }),
  },
} as const satisfies BrokenRule;
