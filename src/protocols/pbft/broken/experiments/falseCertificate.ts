import { falseCertificate } from '../falseCertificate.ts';
import type { Experiment } from './experiment.ts';
import { brokenSetup, lies, onlyR0Commits } from './plan.ts';

/**
 * Only R0 has committed A. R3 adds a certificate that it invented to its VIEW-CHANGE, and so the true ones of R1 and
 * R2 are passed over.
 */
export const falseCertificateExperiment: Experiment = {
  rule: falseCertificate,
  section: '§4.4',
  caughtBy: 'M11',
  setup: brokenSetup(falseCertificate.number, {
    cluster: { batchSize: 2, statusInterval: 300 },
    interventions: [lies(3, 'inventsCertificate'), ...onlyR0Commits(3000)],
  }),
};
