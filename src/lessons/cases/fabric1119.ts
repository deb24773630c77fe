import { wholeWindowExperiment } from '../../protocols/pbft/broken/experiments/wholeWindow.ts';
import type { Place } from '../place.ts';
import type { Case } from './case.ts';
import { fromExperiment } from './fromExperiment.ts';

const { broken, kept } = fromExperiment(wholeWindowExperiment);

const aboveWindow: Place = { note: { kind: 'ignored', why: 'aboveWindow' } };
const leaves: Place = { note: { kind: 'viewChangeStarted' } };

/** A checkpoint that is stable at the primary first: with their K = 2 and L = 4 (§4.3). */
export const fabric1119: Case = {
  id: 'fabric-1119',
  run: {
    scenario: broken,
    place: aboveWindow,
    claims: [
      { kind: 'inOrder', places: [aboveWindow, leaves] },
      { kind: 'monitor', monitor: 'any', broken: false },
    ],
  },
  kept: {
    scenario: kept,
    place: { note: { kind: 'accepted' }, nth: 6 },
    claims: [{ kind: 'never', place: leaves }, { kind: 'answered' }],
  },
  keptBy: 'rule',
  source: { name: 'Fabric #1119', url: 'https://github.com/hyperledger-archives/fabric/issues/1119' },
  when: { year: 2016, month: 4 },
  rules: [29],
  section: '§4.3',
  likeness: 'own',
};
