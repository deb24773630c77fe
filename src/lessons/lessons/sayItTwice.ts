import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';

/** The client's node: it comes after the four replicas. */
const CLIENT = 4;

/** All replies are lost; the links to the client are whole again from some tick on. */
const lostReplies = [
  ask(0, 0, 'add x 1'),
  ...[0, 1, 2, 3].map((from) => at(155, { kind: 'cutLink', from, to: CLIENT })),
];

function healed(tick: number) {
  return [...lostReplies, at(tick, { kind: 'heal' })];
}

const askedAgain: Place = { note: { kind: 'requested', attempt: 1 } };
const resent: Place = { note: { kind: 'replyResent' } };
const answered: Place = { note: { kind: 'accepted' } };

/** A client that asks twice is answered twice, and executed once (§4.1). */
export const sayItTwice = {
  id: 'say-it-twice',
  run: calm({ plan: healed(300) }),
  beats: [
    {
      id: 'value',
      at: askedAgain,
      ask: {
        kind: 'choose',
        options: [
          {
            id: 'one',
            claims: [
              { kind: 'happens', place: { note: { kind: 'accepted', result: '1' } } },
              { kind: 'count', place: { note: { kind: 'executed' } }, is: '=', number: 4 },
            ],
          },
          { id: 'two', claims: [{ kind: 'happens', place: { note: { kind: 'replyResent', result: '2' } } }] },
          {
            id: 'depends',
            claims: [{ kind: 'happens', place: { note: { kind: 'counted', vote: 'reply', others: 1 } } }],
          },
        ],
        right: 'one',
      },
      until: resent,
    },
    {
      id: 'who',
      at: resent,
      ask: {
        kind: 'number',
        choices: [1, 2, 4],
        right: 4,
        measure: { kind: 'steps', of: resent, until: answered },
      },
      until: answered,
    },
  ],
  task: {
    goals: [
      { id: 'thrice', all: [{ kind: 'happens', place: { note: { kind: 'requested', attempt: 2 } } }] },
      { id: 'once', all: [{ kind: 'count', place: { note: { kind: 'executed' } }, is: '=', number: 4 }] },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['heal', 'cutLink', 'restoreLink'] },
    best: 1,
    solution: { plan: healed(900) },
    nearMisses: [
      { plan: healed(300), misses: ['thrice'] },
      // C is still waiting for the next time to ask when the run is no longer observed.
      { plan: lostReplies, misses: ['answered'] },
      { plan: healed(550), misses: ['thrice'] },
    ],
  },
} as const satisfies Lesson;
