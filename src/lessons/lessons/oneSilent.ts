import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { builtIn } from '../run.ts';

const plan = [at(0, { kind: 'crash', replica: 3 }), ask(0, 0, 'warTime=8888')];

/** R2 misses the PREPARE of R1, and there is no fourth replica to make up for it. */
const lostPrepare = [...plan, at(115, { kind: 'drop', message: 'P0.1.1.2' })];

const answered: Place = { note: { kind: 'accepted' } };
const executed: Place = { note: { kind: 'executed' } };

/** Figure 1 of the paper: a crashed backup changes nothing but the slack (§4.2). */
export const oneSilent = {
  id: 'one-silent',
  run: builtIn('figure'),
  others: { lostPrepare: builtIn('figure', { plan: lostPrepare }) },
  beats: [
    {
      id: 'asked',
      at: { note: { kind: 'requested' } },
      ask: {
        kind: 'choose',
        options: [
          { id: 'missing', claims: [{ kind: 'never', place: answered }] },
          {
            id: 'answered',
            claims: [
              { kind: 'answered' },
              { kind: 'never', place: { note: { kind: 'viewChangeStarted' } } },
              { kind: 'count', place: executed, is: '=', number: 3 },
            ],
          },
          { id: 'view', claims: [{ kind: 'inOrder', places: [{ note: { kind: 'enteredView' } }, answered] }] },
        ],
        right: 'answered',
      },
      until: executed,
    },
    {
      id: 'replies',
      at: { note: { kind: 'counted', vote: 'reply' } },
      ask: { kind: 'number', choices: [1, 2, 3], right: 2, measure: { kind: 'need', at: answered } },
      until: answered,
    },
    {
      id: 'slack',
      at: answered,
      opens: 'lostPrepare',
      ask: {
        kind: 'choose',
        options: [
          { id: 'nothing', claims: [{ kind: 'never', place: { note: { kind: 'retransmitted' } } }] },
          {
            id: 'again',
            claims: [
              { kind: 'inOrder', places: [{ note: { kind: 'retransmitted' } }, executed, answered] },
              { kind: 'tick', place: answered, is: '≥', tick: 500 },
            ],
          },
          { id: 'wrong', claims: [{ kind: 'monitor', monitor: 'any', broken: true }] },
        ],
        right: 'again',
      },
      until: answered,
    },
  ],
  task: {
    goals: [
      { id: 'lost', all: [{ kind: 'happens', place: { deed: { kind: 'drop' } } }] },
      // Messages that were sent to R3 still arrive there, and are missed.
      { id: 'living', all: [{ kind: 'count', place: { missed: {} }, is: '=', number: 6 }] },
      { id: 'free', all: [{ kind: 'tick', place: answered, is: '≤', tick: 250 }] },
    ],
    limits: { kinds: ['drop'] },
    best: 1,
    solution: { plan: [...plan, at(203, { kind: 'drop', message: 'Re0.1.0.c0' })] },
    nearMisses: [
      { plan, misses: ['lost'] },
      { plan: lostPrepare, misses: ['living', 'free'] },
      { plan: [...plan, at(203, { kind: 'drop', message: 'Re0.1.2.c0' })], misses: ['free'] },
      { plan: [...plan, at(115, { kind: 'drop', message: 'P0.1.1.3' })], misses: ['living'] },
    ],
  },
} as const satisfies Lesson;
