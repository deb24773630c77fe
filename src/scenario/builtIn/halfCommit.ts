import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** Only R1 has executed when the primary crashes: what is prepared elsewhere survives the view change (§4.4, §4.5.1). */
export const halfCommit: ScenarioDescriptor = {
  id: 'halfCommit',
  setup: {
    protocol: 'pbft',
    cluster: { ...defaultCluster, clientTimeout: 900, statusInterval: 2000 },
    seed: 7,
    conditions: { ...defaultConditions, jitter: 0 },
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
      { at: { tick: 121, after: 0 }, action: { kind: 'drop', message: 'C0.1.0.2' } },
      { at: { tick: 121, after: 0 }, action: { kind: 'drop', message: 'C0.1.1.2' } },
      { at: { tick: 121, after: 0 }, action: { kind: 'drop', message: 'C0.1.3.2' } },
      { at: { tick: 121, after: 0 }, action: { kind: 'drop', message: 'C0.1.0.3' } },
      { at: { tick: 121, after: 0 }, action: { kind: 'drop', message: 'C0.1.1.3' } },
      { at: { tick: 121, after: 0 }, action: { kind: 'drop', message: 'C0.1.2.3' } },
      { at: { tick: 155, after: 0 }, action: { kind: 'crash', replica: 0 } },
    ],
  },
};
