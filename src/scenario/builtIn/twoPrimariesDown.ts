import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** Seven replicas, and the primaries of the first two views are down: view 2 comes after twice the wait (§4.5.2). */
export const twoPrimariesDown: ScenarioDescriptor = {
  id: 'twoPrimariesDown',
  setup: {
    protocol: 'pbft',
    cluster: { ...defaultCluster, replicas: 7, clientTimeout: 1000, viewChangeTimeout: 300, statusInterval: 4000 },
    seed: 7,
    conditions: { ...defaultConditions, jitter: 0 },
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'crash', replica: 0 } },
      { at: { tick: 0, after: 0 }, action: { kind: 'crash', replica: 1 } },
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
    ],
  },
};
