import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** Slot 1 was lost with its primary and slot 2 was prepared: the new view fills the hole with the null request (§4.4). */
export const nullSlot: ScenarioDescriptor = {
  id: 'nullSlot',
  setup: {
    protocol: 'pbft',
    cluster: { ...defaultCluster, clients: 2, clientTimeout: 900, statusInterval: 2000 },
    seed: 7,
    conditions: { ...defaultConditions, jitter: 0 },
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
      { at: { tick: 20, after: 0 }, action: { kind: 'request', client: 1, operation: 'put y 2' } },
      { at: { tick: 41, after: 0 }, action: { kind: 'drop', message: 'PP0.1.0.1' } },
      { at: { tick: 41, after: 0 }, action: { kind: 'drop', message: 'PP0.1.0.2' } },
      { at: { tick: 41, after: 0 }, action: { kind: 'drop', message: 'PP0.1.0.3' } },
      { at: { tick: 61, after: 0 }, action: { kind: 'crash', replica: 0 } },
    ],
  },
};
