import { numberUsedTwice } from '../numberUsedTwice.ts';
import type { Experiment } from './experiment.ts';
import { brokenSetup, onlyR0Commits } from './plan.ts';

/** A is proposed again in slot 1 of view 1. Its primary R1 has given out no number yet, and begins with 1 as well. */
export const numberUsedTwiceExperiment: Experiment = {
  rule: numberUsedTwice,
  section: '§4.4',
  caughtBy: 'M7',
  setup: brokenSetup(numberUsedTwice.number, {
    interventions: onlyR0Commits(6000),
  }),
};
