import { ask, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';
import type { Case } from './case.ts';

/** It holds back each of its messages for this long. */
const DELAY = 450;

const requests = [1, 2, 3, 4, 5, 6].map((value) => ask(0, 0, `put x ${value}`));

function run(plan: typeof requests) {
  return calm({ cluster: { clientTimeout: 5000 }, untilTick: 10_000, plan });
}

const lastAnswer: Place = { note: { kind: 'accepted' }, nth: 6 };
const leaves: Place = { note: { kind: 'viewChangeStarted' } };

/** As slow as nobody notices: live, and hardly of use (§4.4). */
export const slowPrimary: Case = {
  id: 'slow-primary',
  run: {
    scenario: run([lies(0, 'delaysEverything', 'xbbbb', DELAY), ...requests]),
    place: lastAnswer,
    claims: [
      { kind: 'tick', place: lastAnswer, is: '≥', tick: 3600 },
      { kind: 'never', place: leaves },
      { kind: 'monitor', monitor: 'any', broken: false },
    ],
  },
  kept: {
    scenario: run(requests),
    place: lastAnswer,
    claims: [{ kind: 'tick', place: lastAnswer, is: '≤', tick: 1200 }, { kind: 'answered' }],
  },
  keptBy: 'setup',
  source: { name: 'Amir et al.', url: null },
  when: { year: 2008, month: null },
  rules: [],
  section: '§4.4',
  likeness: 'own',
};
