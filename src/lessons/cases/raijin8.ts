import { noCertificatesExperiment } from '../../protocols/pbft/broken/experiments/noCertificates.ts';
import type { Case } from './case.ts';
import { fromExperiment } from './fromExperiment.ts';

const { broken, kept } = fromExperiment(noCertificatesExperiment);

/** A view change that begins with nothing (§4.4). */
export const raijin8: Case = {
  id: 'raijin-8',
  run: {
    scenario: broken,
    place: { monitor: 'M11' },
    claims: [
      { kind: 'happens', place: { note: { kind: 'enteredView', view: 1, choices: [] } } },
      { kind: 'monitor', monitor: 'M11', broken: true },
    ],
  },
  kept: {
    scenario: kept,
    place: { note: { kind: 'enteredView', view: 1 } },
    claims: [
      { kind: 'happens', place: { note: { kind: 'enteredView', choices: [{ sequence: 1, certifiedView: 0 }] } } },
      { kind: 'monitor', monitor: 'any', broken: false },
      { kind: 'answered' },
    ],
  },
  keptBy: 'rule',
  source: { name: 'Raijin #8', url: 'https://github.com/johnhenry/raijin/issues/8' },
  when: { year: 2026, month: 8 },
  rules: [10],
  section: '§4.4',
  likeness: 'own',
};
