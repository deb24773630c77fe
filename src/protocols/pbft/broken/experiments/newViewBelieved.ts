import { newViewBelieved } from '../newViewBelieved.ts';
import type { Experiment } from './experiment.ts';
import { brokenSetup, lies, onlyR0Commits } from './plan.ts';

/**
 * Only R0 has committed A. R1, the next primary, lies: its NEW-VIEW proposes nothing, though the VIEW-CHANGEs in V
 * show A.
 */
export const newViewBelievedExperiment: Experiment = {
  rule: newViewBelieved,
  section: '§4.4',
  caughtBy: 'M11',
  setup: brokenSetup(newViewBelieved.number, {
    cluster: { batchSize: 2 },
    interventions: [lies(1, 'proposesWrongly', 'xxbbxx'), ...onlyR0Commits(6000)],
  }),
};
