import type { Place } from '../place.ts';
import { builtIn } from '../run.ts';
import type { Case } from './case.ts';

const answered: Place = { note: { kind: 'accepted' } };

/** The optimisation as the paper has it, and as it was repaired (§5.1). */
export const readOnly: Case = {
  id: 'read-only',
  run: {
    scenario: builtIn('readOnlyFlaw'),
    place: { note: { kind: 'viewChangeStarted' }, by: 3 },
    claims: [
      { kind: 'ends', in: 'stuck' },
      { kind: 'never', place: answered },
      { kind: 'count', place: { note: { kind: 'executed' } }, is: '=', number: 2 },
    ],
  },
  kept: {
    scenario: builtIn('readOnlyRepaired'),
    place: { note: { kind: 'executed' }, by: 3 },
    claims: [{ kind: 'inOrder', places: [{ note: { kind: 'executed' }, by: 3 }, answered] }, { kind: 'answered' }],
  },
  keptBy: 'setup',
  source: { name: 'Berger, Reiser, Bessani', url: 'https://arxiv.org/abs/2107.11144' },
  when: { year: 2021, month: 7 },
  rules: [],
  section: '§5.1',
  likeness: 'own',
};
