import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** Seven replicas, of which two may fail, and none does: quorums of five, 92 messages. */
export const seven: ScenarioDescriptor = {
  id: 'seven',
  setup: {
    protocol: 'pbft',
    cluster: { ...defaultCluster, replicas: 7 },
    seed: 7,
    conditions: defaultConditions,
    untilTick: UNTIL_TICK,
    interventions: [{ at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } }],
  },
};
