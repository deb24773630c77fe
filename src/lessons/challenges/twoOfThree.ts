import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { calm } from '../run.ts';
import type { Challenge } from './challenge.ts';

const request = ask(0, 0, 'put x 1');
const crashR0 = at(150, { kind: 'crash', replica: 0 });
const lostProposal = at(41, { kind: 'drop', message: 'PP0.1.0.3' });

/** The flaw of the read-only optimisation: f+1 have executed, and a client wants 2f+1 replies (§5.1). */
export const twoOfThree = {
  id: 'two-of-three',
  run: calm({
    cluster: { clientTimeout: 300, viewChangeTimeout: 200, statusInterval: 200, readOnly: 1 },
    untilTick: 4500,
    plan: [request],
  }),
  task: {
    goals: [
      { id: 'executed', all: [{ kind: 'count', place: { note: { kind: 'executed' } }, is: '≥', number: 2 }] },
      {
        id: 'silence',
        all: [
          { kind: 'never', place: { note: { kind: 'accepted' } } },
          { kind: 'ends', in: 'stuck' },
        ],
      },
    ],
    limits: { kinds: ['drop', 'crash'], downAtOnce: 1 },
    best: 2,
    solution: { plan: [request, lostProposal, crashR0] },
    nearMisses: [
      { plan: [request, crashR0], misses: ['silence'] },
      { plan: [request, lostProposal], misses: ['silence'] },
      { plan: [request, crashR0, at(150, { kind: 'crash', replica: 3 })], misses: ['downAtOnce'] },
    ],
  },
} as const satisfies Challenge;
