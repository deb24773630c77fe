import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** Nothing goes wrong: four replicas, one client, one request, 29 messages. */
export const clear: ScenarioDescriptor = {
  id: 'clear',
  setup: {
    protocol: 'pbft',
    cluster: defaultCluster,
    seed: 7,
    conditions: defaultConditions,
    untilTick: UNTIL_TICK,
    interventions: [{ at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } }],
  },
};
