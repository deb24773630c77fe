import { defaultCluster, defaultConditions } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** With reads that are not ordered a client needs a quorum of replies, and f+1 correct replicas are not enough for one (Berger, Reiser and Bessani, 2021). */
export const readOnlyFlaw: ScenarioDescriptor = {
  id: 'readOnlyFlaw',
  setup: {
    protocol: 'pbft',
    cluster: { ...defaultCluster, clientTimeout: 300, viewChangeTimeout: 200, statusInterval: 200, readOnly: 1 },
    seed: 7,
    conditions: { ...defaultConditions, jitter: 0 },
    untilTick: 4500,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
      { at: { tick: 41, after: 0 }, action: { kind: 'drop', message: 'PP0.1.0.3' } },
      { at: { tick: 150, after: 0 }, action: { kind: 'crash', replica: 0 } },
    ],
  },
};
