import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** Executed when prepared, and rolled back: the COMMITs are lost, and the new view may decide otherwise (§5.1). */
export const tentativeRun: ScenarioDescriptor = {
  id: 'tentativeRun',
  setup: {
    protocol: 'pbft',
    cluster: { ...defaultCluster, clientTimeout: 900, statusInterval: 2000, tentativeExecution: 1 },
    seed: 7,
    conditions: { ...defaultConditions, jitter: 0 },
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
      { at: { tick: 300, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 2' } },
      { at: { tick: 450, after: 0 }, action: { kind: 'partition', groups: 'abcdx' } },
      { at: { tick: 900, after: 0 }, action: { kind: 'heal' } },
    ],
  },
};
