import { defaultCluster, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/**
 * Four clients ask for six things at nearly the same time, over an uneven network: the phases of different requests
 * overlap, COMMITs overtake PRE-PREPAREs, and all replicas still execute in one order.
 */
export const rush: ScenarioDescriptor = {
  id: 'rush',
  setup: {
    protocol: 'pbft',
    cluster: { ...defaultCluster, clients: 4 },
    seed: 7,
    conditions: { latency: 20, jitter: 90, loss: 0, duplication: 0 },
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 1, operation: 'add x 5' } },
      { at: { tick: 15, after: 0 }, action: { kind: 'request', client: 2, operation: 'cas x 6 7' } },
      { at: { tick: 30, after: 0 }, action: { kind: 'request', client: 3, operation: 'put y 2' } },
      { at: { tick: 45, after: 0 }, action: { kind: 'request', client: 0, operation: 'get x' } },
      { at: { tick: 60, after: 0 }, action: { kind: 'request', client: 1, operation: 'add y 3' } },
    ],
  },
};
