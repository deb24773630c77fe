import { primaryPrepares } from '../primaryPrepares.ts';
import type { Experiment } from './experiment.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * R0 proposes A to R1 and something else to R2 and R3, and adds a PREPARE of its own: R1 is prepared with one backup
 * only.
 */
export const primaryPreparesExperiment: Experiment = {
  rule: primaryPrepares,
  section: '§4.2',
  caughtBy: 'M2',
  setup: brokenSetup(primaryPrepares.number, {
    cluster: { statusInterval: 300 },
    interventions: [lies(0, 'preparesAsPrimary'), lies(0, 'equivocates', 'xaccxx'), ask(0, 0, 'put x 1')],
  }),
};
