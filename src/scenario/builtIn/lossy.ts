import { defaultCluster, defaultConditions, UNTIL_TICK } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/**
 * One message in five is lost. The first request gets through, though not at every replica; for the second, too many
 * votes are gone. The client asks again, but replicas do not repeat themselves.
 */
export const lossy: ScenarioDescriptor = {
  id: 'lossy',
  setup: {
    protocol: 'pbft',
    cluster: defaultCluster,
    seed: 7,
    conditions: { ...defaultConditions, loss: 20 },
    untilTick: UNTIL_TICK,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'put x 1' } },
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'add x 5' } },
    ],
  },
};
