import { falseCertificateExperiment } from '../../protocols/pbft/broken/experiments/falseCertificate.ts';
import type { Case } from './case.ts';
import { fromExperiment } from './fromExperiment.ts';

const { broken, kept } = fromExperiment(falseCertificateExperiment);

/** One bad certificate, and the good ones are not looked at (§4.4). */
export const concord50: Case = {
  id: 'concord-50',
  run: {
    scenario: broken,
    place: { monitor: 'M11' },
    claims: [{ kind: 'monitor', monitor: 'M11', broken: true }],
  },
  kept: {
    scenario: kept,
    place: { note: { kind: 'enteredView', choices: [{ sequence: 1, certifiedView: 0 }] } },
    claims: [
      { kind: 'happens', place: { note: { kind: 'enteredView', choices: [{ sequence: 1, certifiedView: 0 }] } } },
      { kind: 'monitor', monitor: 'any', broken: false },
      { kind: 'answered' },
    ],
  },
  keptBy: 'rule',
  source: { name: 'concord-bft #50', url: 'https://github.com/vmware/concord-bft/pull/50' },
  when: { year: 2019, month: 1 },
  rules: [28],
  section: '§4.4',
  likeness: 'own',
};
