import { oneTally } from '../oneTally.ts';
import type { Experiment } from './experiment.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * R0 proposes the same request again in slot 2. The votes of slot 1 count there too, so it commits before anybody has
 * prepared it.
 */
export const oneTallyExperiment: Experiment = {
  rule: oneTally,
  section: '§4.2',
  caughtBy: 'M3',
  setup: brokenSetup(oneTally.number, {
    cluster: { statusInterval: 300 },
    interventions: [lies(0, 'proposesAgain'), ask(0, 0, 'put x 1'), ask(600, 1, 'put x 2')],
  }),
};
