import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { builtIn } from '../run.ts';

const request = ask(0, 0, 'put x 1');

/** Both other backups are late enough for R1 to be short of one vote, and then of two. */
const lostFromR2 = at(98, { kind: 'drop', message: 'P0.1.2.1' });
const lostFromR3 = at(119, { kind: 'drop', message: 'P0.1.3.1' });

const answered: Place = { note: { kind: 'accepted' } };
const proposedAtR1: Place = { note: { kind: 'prePrepared' }, by: 1 };
const preparedAtR1: Place = { note: { kind: 'prepared' }, by: 1 };
const preparedAtR0: Place = { note: { kind: 'prepared' }, by: 0 };
const thirdAtR0: Place = { note: { kind: 'counted', vote: 'prepare', have: 3 }, by: 0 };

/** The number of PREPAREs that it takes, at a backup and at the primary (§4.2). */
export const counting = {
  id: 'counting',
  run: builtIn('clear'),
  beats: [
    {
      id: 'backup',
      at: proposedAtR1,
      ask: {
        kind: 'number',
        choices: [0, 1, 2, 3],
        right: 1,
        measure: { kind: 'steps', of: { note: { kind: 'counted', vote: 'prepare' }, by: 1 }, until: preparedAtR1 },
      },
      until: preparedAtR1,
    },
    {
      id: 'primary',
      at: { note: { kind: 'prepared' }, by: 3 },
      ask: {
        kind: 'number',
        choices: [1, 2, 3],
        right: 2,
        measure: { kind: 'steps', of: { note: { kind: 'counted', vote: 'prepare' }, by: 0 }, until: preparedAtR0 },
      },
      until: preparedAtR0,
    },
    {
      id: 'surplus',
      at: { ...thirdAtR0, before: true },
      ask: {
        kind: 'choose',
        options: [
          { id: 'again', claims: [{ kind: 'count', place: preparedAtR0, is: '≥', number: 2 }] },
          {
            id: 'nothing',
            claims: [
              { kind: 'count', place: preparedAtR0, is: '=', number: 1 },
              { kind: 'inOrder', places: [thirdAtR0, { note: { kind: 'executed' }, by: 0 }] },
            ],
          },
          {
            id: 'executes',
            claims: [
              { kind: 'happens', place: { note: { kind: 'executed' }, by: 0, message: { kind: 'prepare', from: 3 } } },
            ],
          },
        ],
        right: 'nothing',
      },
      until: thirdAtR0,
    },
  ],
  task: {
    goals: [
      { id: 'proposed', all: [{ kind: 'inOrder', places: [proposedAtR1, answered] }] },
      { id: 'late', all: [{ kind: 'inOrder', places: [answered, preparedAtR1] }] },
    ],
    limits: { kinds: ['drop'] },
    best: 2,
    solution: { plan: [request, lostFromR2, lostFromR3] },
    nearMisses: [
      { plan: [request, lostFromR2], misses: ['late'] },
      { plan: [request, lostFromR3], misses: ['late'] },
      // Without the proposal R1 cannot be prepared either, but that is another lesson.
      { plan: [request, at(57, { kind: 'drop', message: 'PP0.1.0.1' })], misses: ['proposed'] },
      { plan: [request, at(57, { kind: 'crash', replica: 1 })], misses: ['proposed', 'late', 'kinds'] },
    ],
  },
} as const satisfies Lesson;
