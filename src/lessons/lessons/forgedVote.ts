import { countsMessages } from '../../protocols/pbft/broken/countsMessages.ts';
import { ask, at, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import type { Lesson } from '../lesson.ts';
import type { Place } from '../place.ts';
import { calm } from '../run.ts';

const request = ask(0, 0, 'put x 1');

const split = at(81, { kind: 'partition', groups: 'ababb' });

function votes(node: number, amount: number) {
  return lies(node, 'votesManyTimes', 'aaaaa', amount);
}

const forged: Place = { note: { kind: 'ignored', why: 'forgedSender' }, by: 0 };
const fromR1: Place = { note: { kind: 'counted', vote: 'prepare' }, by: 0, message: { from: 1 } };
const fromR3: Place = { note: { kind: 'counted', vote: 'prepare' }, by: 0, message: { from: 3 } };
const wrongSigner: Place = { note: { kind: 'ignored', why: 'wrongSigner' }, by: 0 };

/** Votes in the name of others, and many of one's own (§2, §4.2). */
export const forgedVote = {
  id: 'forged-vote',
  run: calm({ plan: [lies(3, 'forgesSender', 'aaaaa'), request] }),
  others: { messages: calm({ cluster: { brokenRule: countsMessages.number }, plan: [request] }) },
  beats: [
    {
      id: 'name',
      at: { ...forged, before: true },
      ask: {
        kind: 'choose',
        options: [
          { id: 'counts', claims: [{ kind: 'count', place: fromR1, is: '≥', number: 2 }] },
          {
            id: 'refuses',
            claims: [
              { kind: 'happens', place: { note: { kind: 'ignored', why: 'forgedSender', got: 1 }, by: 0 } },
              { kind: 'count', place: fromR1, is: '=', number: 1 },
            ],
          },
          {
            id: 'instead',
            claims: [{ kind: 'inOrder', places: [forged, { note: { kind: 'viewChangeStarted' } }] }],
          },
        ],
        right: 'refuses',
      },
      until: forged,
    },
    {
      id: 'three',
      at: forged,
      ask: {
        kind: 'number',
        choices: [0, 1, 2, 3],
        right: 1,
        measure: { kind: 'steps', of: fromR3, until: { note: { kind: 'executed' }, by: 0 } },
      },
      until: wrongSigner,
    },
  ],
  task: {
    in: 'messages',
    goals: [
      { id: 'few', all: [{ kind: 'monitor', monitor: 'M3', broken: true }] },
      { id: 'one', all: [{ kind: 'count', place: { deed: { kind: 'misbehave' } }, is: '≤', number: 1 }] },
    ],
    limits: { kinds: ['misbehave', 'partition', 'heal'] },
    best: 2,
    solution: { plan: [votes(3, 3), request, split] },
    nearMisses: [
      { plan: [votes(3, 3), request], misses: ['few'] },
      { plan: [request, split], misses: ['few'] },
      { plan: [votes(2, 3), votes(3, 3), request, split], misses: ['few', 'one'] },
    ],
  },
} as const satisfies Lesson;
