import { ask, lies } from '../../protocols/pbft/broken/experiments/plan.ts';
import { calm } from '../run.ts';
import type { Challenge } from './challenge.ts';

const requests = [1, 2, 3, 4, 5, 6].map((value) => ask(0, 0, `put x ${value}`));

function slow(node: number, groups: string, ticks: number) {
  return [lies(node, 'delaysEverything', groups, ticks), ...requests];
}

/** A primary may do this without being noticed (§4.4). */
export const slowButLawful = {
  id: 'slow-but-lawful',
  run: calm({ cluster: { clientTimeout: 5000 }, untilTick: 10_000, plan: requests }),
  task: {
    goals: [
      { id: 'slow', all: [{ kind: 'tick', place: { note: { kind: 'accepted' }, nth: 6 }, is: '≥', tick: 3600 }] },
      { id: 'unnoticed', all: [{ kind: 'never', place: { note: { kind: 'viewChangeStarted' } } }] },
    ],
    limits: { kinds: ['misbehave'], liars: [0] },
    best: 1,
    solution: { plan: slow(0, 'xbbbb', 450) },
    nearMisses: [
      { plan: slow(0, 'xbbbb', 100), misses: ['slow'] },
      { plan: slow(1, 'bxbbb', 450), misses: ['slow', 'liars'] },
      { plan: [lies(0, 'ignoresClient', 'aaaaa'), ...requests], misses: ['unnoticed'] },
    ],
  },
} as const satisfies Challenge;
