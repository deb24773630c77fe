import { quorumTooSmallExperiment } from '../../protocols/pbft/broken/experiments/quorumTooSmall.ts';
import type { Case } from './case.ts';
import { fromExperiment } from './fromExperiment.ts';

const { broken, kept } = fromExperiment(quorumTooSmallExperiment);

/** 2f+1 taken for a quorum where n is not 3f+1 (§3). */
export const byzcoin2267: Case = {
  id: 'byzcoin-2267',
  run: {
    scenario: broken,
    place: { monitor: 'M1' },
    claims: [
      { kind: 'inOrder', places: [{ note: { kind: 'accepted' } }, { monitor: 'M1' }, { deed: { kind: 'heal' } }] },
      { kind: 'never', place: { deed: { kind: 'misbehave' } } },
    ],
  },
  kept: {
    scenario: kept,
    place: { note: { kind: 'accepted' } },
    claims: [
      { kind: 'inOrder', places: [{ deed: { kind: 'heal' } }, { note: { kind: 'executed' } }] },
      { kind: 'monitor', monitor: 'any', broken: false },
      { kind: 'answered' },
    ],
  },
  keptBy: 'rule',
  source: { name: 'ByzCoin #2267', url: 'https://github.com/dedis/cothority/issues/2267' },
  when: { year: 2020, month: 5 },
  rules: [1],
  section: '§3',
  likeness: 'alike',
};
