import { noCertificates } from '../noCertificates.ts';
import type { Experiment } from './experiment.ts';
import { brokenSetup, onlyR0Commits } from './plan.ts';

/** Only R0 has committed A. The VIEW-CHANGEs of the others show nothing, so view 1 starts with an empty slot 1. */
export const noCertificatesExperiment: Experiment = {
  rule: noCertificates,
  section: '§4.4',
  caughtBy: 'M11',
  setup: brokenSetup(noCertificates.number, {
    cluster: { batchSize: 2 },
    interventions: onlyR0Commits(6000),
  }),
};
