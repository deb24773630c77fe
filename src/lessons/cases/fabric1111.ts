import { onlyVouchersDecideExperiment } from '../../protocols/pbft/broken/experiments/onlyVouchersDecide.ts';
import type { Place } from '../place.ts';
import type { Case } from './case.ts';
import { fromExperiment } from './fromExperiment.ts';

const { broken, kept } = fromExperiment(onlyVouchersDecideExperiment);

const enteredView1: Place = { note: { kind: 'enteredView', view: 1 } };

/** Those who vouch for the checkpoint taken for all who ask for the view (§4.4). */
export const fabric1111: Case = {
  id: 'fabric-1111',
  run: {
    scenario: broken,
    place: { monitor: 'M11' },
    claims: [{ kind: 'monitor', monitor: 'M11', broken: true }],
  },
  kept: {
    scenario: kept,
    place: enteredView1,
    claims: [
      {
        kind: 'happens',
        place: { note: { kind: 'enteredView', view: 1, choices: [{ sequence: 2, certifiedView: 0 }] } },
      },
      { kind: 'monitor', monitor: 'any', broken: false },
      { kind: 'answered' },
    ],
  },
  keptBy: 'rule',
  source: { name: 'Fabric #1111', url: 'https://github.com/hyperledger-archives/fabric/pull/1111' },
  when: { year: 2016, month: 4 },
  rules: [33],
  section: '§4.4',
  likeness: 'alike',
};
