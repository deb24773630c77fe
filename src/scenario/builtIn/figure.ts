import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/** The figure this project grew from: client C, replicas 0 to 3, replica 3 down, `warTime=8888` sent to replica 0. */
export const figure: ScenarioDescriptor = {
  id: 'figure',
  setup: {
    protocol: 'pbft',
    cluster: defaultCluster,
    // With this seed the phases of the real run do not overlap, as in the paper's Figure 1; with most they do.
    seed: 12_625_868,
    conditions: { ...defaultConditions, jitter: 14 },
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'crash', replica: 3 } },
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'warTime=8888' } },
    ],
  },
};
