import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** Two of four replicas are down, one more than f: nobody is answered, and nothing wrong is executed either. */
export const twoSilent: ScenarioDescriptor = {
  id: 'twoSilent',
  setup: {
    protocol: 'pbft',
    cluster: defaultCluster,
    seed: 7,
    conditions: defaultConditions,
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'crash', replica: 2 } },
      { at: { tick: 0, after: 0 }, action: { kind: 'crash', replica: 3 } },
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
    ],
  },
};
