import { countsMessagesExperiment } from '../../protocols/pbft/broken/experiments/countsMessages.ts';
import type { Case } from './case.ts';
import { fromExperiment } from './fromExperiment.ts';

const { broken, kept } = fromExperiment(countsMessagesExperiment);

/** One replica, several votes (§4.2). */
export const fabric370: Case = {
  id: 'fabric-370',
  run: {
    scenario: broken,
    place: { monitor: 'M3' },
    claims: [
      { kind: 'monitor', monitor: 'M3', broken: true },
      { kind: 'happens', place: { note: { kind: 'committedLocal' }, by: 1, message: { from: 3 } } },
    ],
  },
  kept: {
    scenario: kept,
    place: { note: { kind: 'accepted' } },
    claims: [{ kind: 'monitor', monitor: 'any', broken: false }, { kind: 'answered' }],
  },
  keptBy: 'rule',
  source: { name: 'Fabric #370', url: 'https://github.com/hyperledger-archives/fabric/issues/370' },
  when: { year: 2015, month: 12 },
  rules: [2],
  section: '§4.2',
  likeness: 'own',
};
