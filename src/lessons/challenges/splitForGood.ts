import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { sentOnce } from '../../protocols/pbft/broken/sentOnce.ts';
import { calm } from '../run.ts';
import type { Challenge } from './challenge.ts';

const request = ask(0, 0, 'put x 1');

function split(groups: string, until?: number) {
  const heal = until === undefined ? [] : [at(until, { kind: 'heal' })];
  return [at(0, { kind: 'partition', groups }), request, ...heal];
}

/** With VIEW-CHANGEs that are sent once, a split that has healed still stops everything (§4.5.2). */
export const splitForGood = {
  id: 'split-for-good',
  run: calm({ cluster: { brokenRule: sentOnce.number }, untilTick: 12_000, plan: [request] }),
  task: {
    goals: [
      {
        id: 'healed',
        all: [
          {
            kind: 'inOrder',
            places: [
              { deed: { kind: 'partition' }, nth: -1 },
              { deed: { kind: 'heal' }, nth: -1 },
            ],
          },
        ],
      },
      { id: 'stuck', all: [{ kind: 'ends', in: 'stuck' }] },
    ],
    limits: { kinds: ['partition', 'heal'] },
    best: 2,
    solution: { plan: split('aabbx', 3000) },
    nearMisses: [
      { plan: split('aabbx'), misses: ['healed'] },
      { plan: split('abbbx', 3000), misses: ['stuck'] },
      // Nobody has asked for view 1 yet.
      { plan: split('aabbx', 300), misses: ['stuck'] },
    ],
  },
} as const satisfies Challenge;
