import { ANY } from '../../engine/network/patterns.ts';
import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { calm } from '../run.ts';
import type { Challenge } from './challenge.ts';

const request = ask(0, 0, 'put x 1');

function loseAll(letters: string, view: number | typeof ANY) {
  return at(0, { kind: 'dropMatching', letters, view, slot: ANY, from: ANY, to: ANY });
}

/** Nobody lies and nobody is down: what a network alone can do to two primaries (§4.5.2). */
export const youAreTheNetwork = {
  id: 'you-are-the-network',
  run: calm({ untilTick: 20_000, plan: [request] }),
  task: {
    goals: [
      {
        id: 'stalled',
        all: [0, 1].map((view) => ({ kind: 'never', place: { note: { kind: 'executed', view } } })),
      },
      { id: 'second', all: [{ kind: 'happens', place: { note: { kind: 'executed', view: 2 } } }] },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['drop', 'dropMatching', 'delay', 'hold', 'release', 'slowLink'] },
    best: 2,
    solution: { plan: [loseAll('PP', 0), loseAll('NV', 1), request] },
    nearMisses: [
      { plan: [loseAll('PP', 0), request], misses: ['stalled', 'second'] },
      { plan: [loseAll('PP', ANY), request], misses: ['second', 'answered'] },
      { plan: [loseAll('C', ANY), request], misses: ['second', 'answered'] },
      {
        plan: [at(0, { kind: 'crash', replica: 0 }), at(0, { kind: 'crash', replica: 1 }), request],
        misses: ['second', 'answered', 'kinds'],
      },
    ],
  },
} as const satisfies Challenge;
