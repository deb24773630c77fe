import { ask, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import { calm } from '../run.ts';
import type { Challenge } from './challenge.ts';

const requests = [ask(0, 0, 'put x 1'), ask(0, 1, 'put x 2')];

/** R0 proposes two things: one to R1 and R2, another one to R3 and R4. */
const twoProposals = lies(0, 'equivocates', 'xaaccaaxx');

function conspires(node: number) {
  return lies(node, 'conspires', 'aaaaaaaaa');
}

/** The same with f = 2: quorums of five of seven share three replicas, and all three must lie (§4.2). */
export const twoTruthsInSeven = {
  id: 'two-truths-in-seven',
  run: calm({ cluster: { replicas: 7, clients: 2 }, untilTick: 12_000, plan: requests }),
  task: {
    goals: [{ id: 'disagree', all: [{ kind: 'monitor', monitor: 'M1', broken: true }] }],
    limits: { kinds: ['misbehave'] },
    best: 3,
    solution: { plan: [twoProposals, conspires(5), conspires(6), ...requests] },
    nearMisses: [
      { plan: [twoProposals, conspires(6), ...requests], misses: ['disagree'] },
      { plan: [conspires(4), conspires(5), conspires(6), ...requests], misses: ['disagree'] },
    ],
  },
} as const satisfies Challenge;
