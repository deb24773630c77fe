import type { ScenarioDescriptor } from '../scenario.ts';
import { defaultCluster, defaultConditions, UNTIL_TICK } from './defaults.ts';

/** The figure this project grew from: client C, replicas 0 to 3, replica 3 down, `warTime=8888` sent to replica 0. */
export const figure: ScenarioDescriptor = {
  id: 'figure',
  openAt: 1,
  setup: {
    protocol: 'pbft',
    cluster: defaultCluster,
    seed: 7,
    conditions: defaultConditions,
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'crash', replica: 3 } },
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'warTime=8888' } },
    ],
  },
};
