import { sentOnce } from '../sentOnce.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * The network is split when the replicas ask for the next view. After it has healed, each half lacks the VIEW-CHANGEs
 * of the other.
 */
export const sentOnceExperiment: Experiment = {
  rule: sentOnce,
  section: '§4.5.2',
  caughtBy: 'liveness',
  setup: brokenSetup(sentOnce.number, {
    cluster: { statusInterval: 300 },
    interventions: [at(0, { kind: 'partition', groups: 'aabbxx' }), ask(0, 0, 'put x 1'), at(3000, { kind: 'heal' })],
  }),
};
