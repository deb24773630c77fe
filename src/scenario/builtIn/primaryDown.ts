import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** The primary is down: the backups give up on it, and R1 takes over in view 1 (§4.4). */
export const primaryDown: ScenarioDescriptor = {
  id: 'primaryDown',
  setup: {
    protocol: 'pbft',
    cluster: { ...defaultCluster, viewChangeTimeout: 300, statusInterval: 2000 },
    seed: 7,
    conditions: { ...defaultConditions, jitter: 0 },
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'crash', replica: 0 } },
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
    ],
  },
};
