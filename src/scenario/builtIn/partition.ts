import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** {R0, R1} and {R2, R3} cannot reach each other for a while; the client reaches all. Neither half is a quorum. */
export const partition: ScenarioDescriptor = {
  id: 'partition',
  setup: {
    protocol: 'pbft',
    cluster: defaultCluster,
    seed: 7,
    conditions: defaultConditions,
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
      { at: { tick: 400, after: 0 }, action: { kind: 'partition', groups: 'aabbx' } },
      { at: { tick: 420, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 2' } },
      { at: { tick: 1500, after: 0 }, action: { kind: 'heal' } },
    ],
  },
};
