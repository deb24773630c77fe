import { noUpperBound } from '../noUpperBound.ts';
import type { Experiment } from './experiment.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/** R0 gives a request the number 1,000,000,000. */
export const noUpperBoundExperiment: Experiment = {
  rule: noUpperBound,
  section: '§4.2',
  caughtBy: 'M9',
  setup: brokenSetup(noUpperBound.number, {
    cluster: { statusInterval: 300 },
    interventions: [lies(0, 'proposesOutsideWindow', 'aaaaaa', 1_000_000_000), ask(0, 0, 'put x 1')],
  }),
};
