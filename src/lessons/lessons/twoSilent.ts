import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { builtIn } from '../run.ts';

const plan = [at(0, { kind: 'crash', replica: 2 }), at(0, { kind: 'crash', replica: 3 }), ask(0, 0, 'put x 1')];

function restart(replica: number, memory: 'kept' | 'lost' = 'kept') {
  return at(2000, { kind: 'restart', replica, memory });
}

const answered: Place = { note: { kind: 'accepted' } };
const bothAskForView1: Place = { note: { kind: 'counted', vote: 'viewChange', have: 2 }, by: 1 };

/** More than f are down: no answer, and no wrong one either (§4.2, §4.4). */
export const twoSilent = {
  id: 'two-silent',
  run: builtIn('twoSilent'),
  beats: [
    {
      id: 'breaks',
      at: { note: { kind: 'prePrepared' }, by: 1 },
      ask: {
        kind: 'choose',
        options: [
          { id: 'wrong', claims: [{ kind: 'monitor', monitor: 'any', broken: true }] },
          {
            id: 'silence',
            claims: [
              { kind: 'never', place: answered },
              { kind: 'monitor', monitor: 'any', broken: false },
            ],
          },
          { id: 'nothing', claims: [{ kind: 'answered' }] },
        ],
        right: 'silence',
      },
      until: { note: { kind: 'statusSent' }, by: 0 },
    },
    {
      id: 'primary',
      at: { note: { kind: 'viewChangeStarted' }, by: 1 },
      ask: {
        kind: 'choose',
        options: [
          { id: 'helps', claims: [{ kind: 'happens', place: { note: { kind: 'enteredView' } } }] },
          {
            id: 'few',
            claims: [
              { kind: 'happens', place: bothAskForView1 },
              { kind: 'never', place: { note: { kind: 'counted', vote: 'viewChange', have: 3 } } },
              { kind: 'never', place: { note: { kind: 'enteredView' } } },
            ],
          },
          {
            id: 'joined',
            claims: [
              {
                kind: 'inOrder',
                places: [
                  { note: { kind: 'viewChangeStarted' }, by: 0 },
                  { note: { kind: 'enteredView' }, by: 1 },
                ],
              },
            ],
          },
        ],
        right: 'few',
      },
      until: bothAskForView1,
    },
  ],
  task: {
    goals: [
      { id: 'answered', all: [{ kind: 'answered' }] },
      { id: 'one', all: [{ kind: 'count', place: { deed: { kind: 'restart' } }, is: '≤', number: 1 }] },
      { id: 'safe', all: [{ kind: 'monitor', monitor: 'any', broken: false }] },
    ],
    limits: { kinds: ['restart'] },
    best: 1,
    solution: { plan: [...plan, restart(3)] },
    nearMisses: [
      { plan, misses: ['answered'] },
      { plan: [...plan, restart(2), restart(3)], misses: ['one'] },
      { plan: [...plan, restart(3), at(2001, { kind: 'crash', replica: 0 })], misses: ['answered', 'kinds'] },
    ],
  },
} as const satisfies Lesson;
