import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { calm } from '../run.ts';
import type { Challenge } from './challenge.ts';

const request = ask(0, 0, 'put x 1');

/** The backups have the proposal, and their timers run. */
const WAITING = 100;

function runsOut(node: number, tick = WAITING) {
  return at(tick, { kind: 'fireTimer', node, timer: 'request' });
}

/** f+1 impatient replicas take the others along (§4.5.2). */
export const deposeByTimer = {
  id: 'depose-by-timer',
  run: calm({ plan: [request] }),
  task: {
    goals: [
      {
        id: 'deposed',
        all: [{ kind: 'count', place: { note: { kind: 'enteredView', view: 1 } }, is: '=', number: 4 }],
      },
      { id: 'early', all: [{ kind: 'never', place: { note: { kind: 'executed', view: 0 } } }] },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['fireTimer'] },
    best: 2,
    solution: { plan: [request, runsOut(1), runsOut(2)] },
    nearMisses: [
      { plan: [request, runsOut(1)], misses: ['deposed', 'early'] },
      { plan: [request, runsOut(1, 150), runsOut(2, 150)], misses: ['early'] },
      { plan: [at(0, { kind: 'crash', replica: 0 }), request], misses: ['deposed', 'kinds'] },
    ],
  },
} as const satisfies Challenge;
