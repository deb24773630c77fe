import { oldestCertificate } from '../oldestCertificate.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup, lose } from './plan.ts';

/** The tick after which the COMMITs of view 1 have been sent. */
const VIEW_1_COMMITS = 1301;

/**
 * Only R3 prepares A in view 0. View 1 does without R3 and orders another batch, which R1 executes. View 2 does
 * without R1, and R3 is back with its old certificate.
 */
export const oldestCertificateExperiment: Experiment = {
  rule: oldestCertificate,
  section: '§4.4',
  caughtBy: 'M11',
  setup: brokenSetup(oldestCertificate.number, {
    cluster: { batchSize: 2, statusInterval: 9000 },
    untilTick: 30_000,
    interventions: [
      ask(0, 0, 'put x 1'),
      ...lose(41, 'PP0.1.0.1'),
      ...lose(81, 'P0.1.2.0', 'P0.1.2.1', 'P0.1.3.0', 'P0.1.3.1', 'P0.1.3.2'),
      at(121, { kind: 'partition', groups: 'aaabxx' }),
      ask(300, 1, 'put x 2'),
      ...lose(VIEW_1_COMMITS, 'C1.1.0.2', 'C1.1.1.2', 'C1.1.1.0', 'C1.1.2.0'),
      at(VIEW_1_COMMITS + 50, { kind: 'partition', groups: 'abaaxx' }),
      at(12_000, { kind: 'heal' }),
    ],
  }),
};
