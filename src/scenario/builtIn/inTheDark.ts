import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** R3 hears nothing until the others have discarded what it missed: it fetches the state instead (§4.3). */
export const inTheDark: ScenarioDescriptor = {
  id: 'inTheDark',
  setup: {
    protocol: 'pbft',
    cluster: { ...defaultCluster, checkpointInterval: 2, window: 4 },
    seed: 7,
    conditions: { ...defaultConditions, jitter: 0 },
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'cutOff', replica: 3 } },
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 2' } },
      { at: { tick: 500, after: 0 }, action: { kind: 'rejoin', replica: 3 } },
      { at: { tick: 520, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 3' } },
      { at: { tick: 520, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 4' } },
      { at: { tick: 1500, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 5' } },
    ],
  },
};
