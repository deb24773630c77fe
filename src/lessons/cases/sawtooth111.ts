import { primaryPreparesExperiment } from '../../protocols/pbft/broken/experiments/primaryPrepares.ts';
import type { Case } from './case.ts';
import { fromExperiment } from './fromExperiment.ts';

const { broken, kept } = fromExperiment(primaryPreparesExperiment);

/** A primary that proposes and then votes as well (§4.2). */
export const sawtooth111: Case = {
  id: 'sawtooth-111',
  run: {
    scenario: broken,
    place: { monitor: 'M2' },
    claims: [
      { kind: 'happens', place: { note: { kind: 'prepared', view: 0, sequence: 1 }, by: 1 } },
      { kind: 'monitor', monitor: 'M1', broken: true },
    ],
  },
  kept: {
    scenario: kept,
    place: { note: { kind: 'accepted' } },
    claims: [
      { kind: 'never', place: { note: { kind: 'prepared', view: 0, sequence: 1 }, by: 1 } },
      { kind: 'monitor', monitor: 'any', broken: false },
      { kind: 'answered' },
    ],
  },
  keptBy: 'rule',
  source: { name: 'Sawtooth #111', url: 'https://github.com/hyperledger-archives/sawtooth-pbft/pull/111' },
  when: { year: 2019, month: 2 },
  rules: [3],
  section: '§4.2',
  likeness: 'own',
};
