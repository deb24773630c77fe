import { anybodySigns } from '../../protocols/pbft/broken/anybodySigns.ts';
import { ask, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';
import type { Case } from './case.ts';

/** The view of the report. Its primary is R3, which forges the votes for it. */
const VIEW = 999;

function run(brokenRule: number) {
  return calm({
    cluster: { clients: 2, brokenRule },
    plan: [lies(3, 'asksInOthersNames', 'aaaaaa', VIEW), ask(0, 0, 'put x 1'), ask(600, 1, 'put x 2')],
  });
}

const R3Leads: Place = { note: { kind: 'enteredView', view: VIEW, primary: 3 } };

/** VIEW-CHANGEs whose signatures nobody checks (§4.4). */
export const rustchain2086: Case = {
  id: 'rustchain-2086',
  run: {
    scenario: run(anybodySigns.number),
    place: R3Leads,
    claims: [
      { kind: 'count', place: R3Leads, is: '=', number: 4 },
      { kind: 'never', place: { note: { kind: 'executed', view: 0 } } },
    ],
  },
  kept: {
    scenario: run(0),
    place: { note: { kind: 'ignored', input: 'viewChange' } },
    claims: [
      { kind: 'never', place: { note: { kind: 'viewChangeStarted' } } },
      { kind: 'count', place: { note: { kind: 'executed', view: 0 } }, is: '=', number: 8 },
      { kind: 'answered' },
    ],
  },
  keptBy: 'rule',
  source: { name: 'Rustchain #2086', url: 'https://github.com/Scottcjn/Rustchain/pull/2086' },
  when: { year: 2026, month: 4 },
  rules: [32],
  section: '§4.4',
  likeness: 'own',
};
