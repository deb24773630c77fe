import type { Ticks } from '../../engine/protocol.ts';
import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { waitTooShort } from '../../protocols/pbft/broken/waitTooShort.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';
import type { Case } from './case.ts';

/** Everything that a replica sends or receives takes longer by this, once the heavy work has begun. */
const WORK = 200;

/** The waits never grow, in either run: they are a deadline. */
function run(viewChangeTimeout: Ticks) {
  return calm({
    cluster: { viewChangeTimeout, clientTimeout: 4000, statusInterval: 1000, brokenRule: waitTooShort.number },
    untilTick: 12_000,
    plan: [
      ask(0, 0, 'put x 1'),
      ...[0, 1, 2, 3].map((replica) => at(400, { kind: 'slowReplica', replica, ticks: WORK })),
      ask(500, 0, 'put x 2'),
    ],
  });
}

const secondAnswer: Place = { note: { kind: 'accepted' }, nth: 2 };

/** A fixed deadline, and work that outgrows it (§4.5.2). */
export const harmony3575: Case = {
  id: 'harmony-3575',
  run: {
    scenario: run(300),
    place: { note: { kind: 'viewChangeStarted' } },
    claims: [
      { kind: 'happens', place: { note: { kind: 'accepted' } } },
      { kind: 'never', place: secondAnswer },
      { kind: 'ends', in: 'viewChange' },
    ],
  },
  kept: {
    scenario: run(1500),
    place: secondAnswer,
    claims: [{ kind: 'never', place: { note: { kind: 'viewChangeStarted' } } }, { kind: 'answered' }],
  },
  keptBy: 'setup',
  source: { name: 'Harmony #3575', url: 'https://github.com/harmony-one/harmony/issues/3575' },
  when: { year: 2021, month: 3 },
  rules: [21],
  section: '§4.5.2',
  likeness: 'alike',
};
