import { ANY } from '../../engine/network/patterns.ts';
import type { NodeId } from '../../engine/protocol.ts';
import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { calm } from '../run.ts';
import type { Challenge } from './challenge.ts';

const request = ask(0, 0, 'put x 1');

type Anybody = NodeId | typeof ANY;

/** All messages of one kind in view 0 are lost. */
function loseAll(letters: string, { from = ANY, to = ANY }: { readonly from?: Anybody; readonly to?: Anybody } = {}) {
  return at(1, { kind: 'dropMatching', letters, view: 0, slot: ANY, from, to });
}

/** R0 is not prepared, and sends no COMMIT. */
const oneIsNotPrepared = loseAll('P', { to: 0 });

/** One replica has executed, the view ends, and the slot stays what it was (§4.4, §4.5.1). */
export const oneAlone = {
  id: 'one-alone',
  run: calm({ untilTick: 8000, plan: [request] }),
  task: {
    goals: [
      {
        id: 'alone',
        all: [{ kind: 'count', place: { note: { kind: 'executed', view: 0 } }, is: '=', number: 1 }],
      },
      {
        id: 'kept',
        all: [
          {
            kind: 'happens',
            place: { note: { kind: 'enteredView', view: 1, choices: [{ sequence: 1, certifiedView: 0 }] } },
          },
        ],
      },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['drop', 'dropMatching'] },
    best: 2,
    // R1 has three COMMITs with its own, and the others have two.
    solution: { plan: [request, oneIsNotPrepared, loseAll('C', { from: 1 })] },
    nearMisses: [
      { plan: [request, oneIsNotPrepared], misses: ['alone', 'kept'] },
      { plan: [request, loseAll('C', { to: 2 }), loseAll('C', { to: 3 })], misses: ['alone'] },
      { plan: [request, loseAll('C')], misses: ['alone'] },
      { plan: [request, loseAll('P')], misses: ['alone', 'kept'] },
    ],
  },
} as const satisfies Challenge;
