import { ask, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import { calm } from '../run.ts';
import type { Challenge } from './challenge.ts';

const requests = [ask(0, 0, 'put x 1'), ask(0, 1, 'put x 2')];

/** R0 proposes the request to those with an a, and the null request to those with a c. */
const twoProposals = lies(0, 'equivocates', 'xacaxx');

/** More than f liars, and two correct replicas execute two different things in one slot (§4.2). */
export const twoTruths = {
  id: 'two-truths',
  run: calm({ cluster: { clients: 2 }, plan: requests }),
  task: {
    goals: [{ id: 'disagree', all: [{ kind: 'monitor', monitor: 'M1', broken: true }] }],
    limits: { kinds: ['misbehave'] },
    best: 2,
    solution: { plan: [twoProposals, lies(3, 'conspires'), ...requests] },
    nearMisses: [
      { plan: [twoProposals, ...requests], misses: ['disagree'] },
      { plan: [lies(2, 'conspires'), lies(3, 'conspires'), ...requests], misses: ['disagree'] },
      { plan: [twoProposals, lies(3, 'repliesFalsely'), ...requests], misses: ['disagree'] },
    ],
  },
} as const satisfies Challenge;
