import { ask, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import { calm } from '../run.ts';
import type { Challenge } from './challenge.ts';

const request = ask(0, 0, 'put x 1');

function repliesFalsely(node: number) {
  return lies(node, 'repliesFalsely', 'aaaaa');
}

/** f+1 equal replies convince a client, whoever sends them (§4.1). */
export const foolTheClient = {
  id: 'fool-the-client',
  run: calm({ plan: [request] }),
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
    best: 2,
    solution: { plan: [repliesFalsely(2), repliesFalsely(3), request] },
    nearMisses: [
      { plan: [repliesFalsely(3), request], misses: ['fooled'] },
      { plan: [lies(2, 'votesForAnother', 'bbbbb'), repliesFalsely(3), request], misses: ['fooled'] },
    ],
  },
} as const satisfies Challenge;
