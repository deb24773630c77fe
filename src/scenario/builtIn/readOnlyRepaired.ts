import type { ScenarioDescriptor } from '../scenario.ts';
import { defaultCluster, defaultConditions } from './defaults.ts';

/** The same with the repair: a decision is passed on to those who were left out of its making (Berger, Reiser and Bessani, 2021). */
export const readOnlyRepaired: ScenarioDescriptor = {
  id: 'readOnlyRepaired',
  setup: {
    protocol: 'pbft',
    cluster: { ...defaultCluster, clientTimeout: 300, viewChangeTimeout: 200, statusInterval: 200, readOnly: 2 },
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
