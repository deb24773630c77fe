import { ask, at, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';

const votesForAnother = lies(3, 'votesForAnother', 'bbbbb');
const repliesFalsely = lies(3, 'repliesFalsely', 'aaaaa');
const plan = [votesForAnother, repliesFalsely, ask(0, 0, 'put x 1')];

const answered: Place = { note: { kind: 'accepted' } };
const executedAtR1: Place = { note: { kind: 'executed' }, by: 1 };

/** A backup that votes for another request, and answers at once with another result (§4.1, §4.2). */
export const lyingBackup = {
  id: 'lying-backup',
  run: calm({ plan }),
  beats: [
    {
      id: 'vote',
      at: { note: { kind: 'counted', vote: 'prepare' }, by: 1, message: { from: 3 } },
      ask: {
        kind: 'choose',
        options: [
          { id: 'split', claims: [{ kind: 'never', place: executedAtR1 }] },
          {
            id: 'named',
            claims: [
              { kind: 'happens', place: { note: { kind: 'committedLocal', voters: [0, 1, 2], need: 3 }, by: 1 } },
              { kind: 'happens', place: executedAtR1 },
            ],
          },
          { id: 'leaves', claims: [{ kind: 'happens', place: { note: { kind: 'viewChangeStarted' }, by: 1 } }] },
        ],
        right: 'named',
      },
      until: executedAtR1,
    },
    {
      id: 'reply',
      at: { note: { kind: 'counted', vote: 'reply', others: 1 } },
      ask: {
        kind: 'choose',
        options: [
          { id: 'first', claims: [{ kind: 'happens', place: { note: { kind: 'accepted', result: 'evil' } } }] },
          { id: 'all', claims: [{ kind: 'happens', place: { note: { kind: 'accepted', have: 4 } } }] },
          {
            id: 'twice',
            claims: [{ kind: 'happens', place: { note: { kind: 'accepted', result: 'ok', have: 2, need: 2 } } }],
          },
        ],
        right: 'twice',
      },
      until: answered,
    },
  ],
  task: {
    goals: [
      {
        id: 'fooled',
        all: [
          { kind: 'happens', place: { note: { kind: 'accepted', result: 'evil' } } },
          { kind: 'monitor', monitor: 'M6', broken: true },
        ],
      },
    ],
    limits: { kinds: ['misbehave'] },
    best: 1,
    solution: { plan: [...plan, lies(2, 'repliesFalsely', 'aaaaa')] },
    nearMisses: [
      { plan, misses: ['fooled'] },
      { plan: [...plan, lies(2, 'votesForAnother', 'bbbbb')], misses: ['fooled'] },
      // Both have executed by then, and R2 has sent its true reply.
      {
        plan: [
          ...plan,
          at(161, { kind: 'misbehave', node: 2, behaviour: 'repliesFalsely', groups: 'aaaaa', amount: 0 }),
        ],
        misses: ['fooled'],
      },
    ],
  },
} as const satisfies Lesson;
