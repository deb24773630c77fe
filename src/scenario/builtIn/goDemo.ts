// The program comes with the experiment.
import { defaultCluster, defaultConditions } from '../../protocols/defaults.ts';
import type { ScenarioDescriptor } from '../scenario.ts';

/**
 * The Go program this project grew from, with two requests. The first gives 3, 9 and 15 messages of the three phases and
 * three times `ok`; the second 27 commits and six times `ok`, since the votes of the first still count.
 */
export const goDemo: ScenarioDescriptor = {
  id: 'goDemo',
  setup: {
    protocol: 'broadcast-demo',
    cluster: defaultCluster,
    seed: 7,
    // One call waits for the other: a round of the program takes as long as all its messages together.
    conditions: { ...defaultConditions, jitter: 0 },
    untilTick: 10_000,
    interventions: [
      { at: { tick: 0, after: 0 }, action: { kind: 'request', client: 0, operation: 'warTime=8888' } },
      { at: { tick: 4000, after: 0 }, action: { kind: 'request', client: 0, operation: 'warTime=1234' } },
    ],
  },
};
