import { certificateLost } from '../certificateLost.ts';
import type { Experiment } from './experiment.ts';
import { brokenSetup, lose, onlyR0Commits } from './plan.ts';

/**
 * Only R0 has committed A. View 1 proposes it again, but the PREPAREs are lost: in view 2 nobody remembers that it was
 * prepared.
 */
export const certificateLostExperiment: Experiment = {
  rule: certificateLost,
  section: '§4.4',
  caughtBy: 'M11',
  setup: brokenSetup(certificateLost.number, {
    cluster: { batchSize: 2 },
    interventions: [...onlyR0Commits(6000), ...lose(661, 'P1.1.2.1', 'P1.1.2.3', 'P1.1.3.1', 'P1.1.3.2')],
  }),
};
