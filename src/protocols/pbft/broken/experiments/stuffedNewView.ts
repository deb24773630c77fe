import { stuffedNewView } from '../stuffedNewView.ts';
import type { Experiment } from './experiment.ts';
import { brokenSetup, lies, lose, onlyR0Commits } from './plan.ts';

/**
 * Only R0 has committed A, and R1 has not even prepared it. R1 is the next primary, and lies: its NEW-VIEW holds its
 * own VIEW-CHANGE three times.
 */
export const stuffedNewViewExperiment: Experiment = {
  rule: stuffedNewView,
  section: '§4.4',
  caughtBy: 'M11',
  setup: brokenSetup(stuffedNewView.number, {
    cluster: { batchSize: 2 },
    interventions: [lies(1, 'stuffsNewView', 'xxbbxx'), ...lose(81, 'P0.1.2.1', 'P0.1.3.1'), ...onlyR0Commits(6000)],
  }),
};
