import { onePrepareMoreExperiment } from '../../protocols/pbft/broken/experiments/onePrepareMore.ts';
import type { Case } from './case.ts';
import { fromExperiment } from './fromExperiment.ts';

const { broken, kept } = fromExperiment(onePrepareMoreExperiment);

/** 2f+1 PREPAREs where 2f are enough: with one of four down there are no more (§4.2). */
export const sawtooth158: Case = {
  id: 'sawtooth-158',
  run: {
    scenario: broken,
    place: { note: { kind: 'statusSent' } },
    claims: [
      { kind: 'never', place: { note: { kind: 'prepared' } } },
      { kind: 'never', place: { note: { kind: 'accepted' } } },
    ],
  },
  kept: {
    scenario: kept,
    place: { note: { kind: 'prepared' } },
    claims: [{ kind: 'never', place: { note: { kind: 'viewChangeStarted' } } }, { kind: 'answered' }],
  },
  keptBy: 'rule',
  source: { name: 'Sawtooth #158', url: 'https://github.com/hyperledger-archives/sawtooth-pbft/pull/158' },
  when: { year: 2019, month: 10 },
  rules: [31],
  section: '§4.2',
  likeness: 'own',
};
