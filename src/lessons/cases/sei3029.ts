import { certificateLostExperiment } from '../../protocols/pbft/broken/experiments/certificateLost.ts';
import type { Case } from './case.ts';
import { fromExperiment } from './fromExperiment.ts';

const { broken, kept } = fromExperiment(certificateLostExperiment);

/** A prepared request is shown in the next view change, and no longer in the one after (§4.4). */
export const sei3029: Case = {
  id: 'sei-3029',
  run: {
    scenario: broken,
    place: { note: { kind: 'enteredView', view: 2 } },
    claims: [
      { kind: 'inOrder', places: [{ note: { kind: 'enteredView', view: 2 } }, { monitor: 'M1' }] },
      { kind: 'never', place: { deed: { kind: 'misbehave' } } },
    ],
  },
  kept: {
    scenario: kept,
    place: { note: { kind: 'enteredView', view: 2 } },
    claims: [
      { kind: 'happens', place: { note: { kind: 'enteredView', view: 2, choices: [{ certifiedView: 0 }] } } },
      { kind: 'monitor', monitor: 'any', broken: false },
      { kind: 'answered' },
    ],
  },
  keptBy: 'rule',
  source: { name: 'Sei #3029', url: 'https://github.com/sei-protocol/sei-chain/pull/3029' },
  when: { year: 2026, month: 3 },
  rules: [9],
  section: '§4.4',
  likeness: 'alike',
};
