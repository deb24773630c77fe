import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** Six requests at once; the primary gives out the lower half of its window and waits for a stable checkpoint (§4.3). */
export const watermarks: ScenarioDescriptor = {
  id: 'watermarks',
  setup: {
    protocol: 'pbft',
    cluster: { ...defaultCluster, clients: 6, checkpointInterval: 4, window: 8 },
    seed: 7,
    conditions: { ...defaultConditions, jitter: 0 },
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'add x 1' } },
      { at: { tick: 5, after: 0 }, action: { kind: 'request', client: 1, operation: 'add x 2' } },
      { at: { tick: 10, after: 0 }, action: { kind: 'request', client: 2, operation: 'add x 3' } },
      { at: { tick: 15, after: 0 }, action: { kind: 'request', client: 3, operation: 'add x 4' } },
      { at: { tick: 20, after: 0 }, action: { kind: 'request', client: 4, operation: 'add x 5' } },
      { at: { tick: 25, after: 0 }, action: { kind: 'request', client: 5, operation: 'add x 6' } },
    ],
  },
};
