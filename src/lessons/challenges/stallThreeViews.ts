import { ask, at } from '../../protocols/pbft/broken/experiments/plan.ts';
import { calm } from '../run.ts';
import type { Challenge } from './challenge.ts';

const request = ask(0, 0, 'put x 1');

/** R1 has not begun view 1 yet, and R2 has not begun view 2. */
const BEFORE_VIEW_1 = 945;
const BEFORE_VIEW_2 = 1725;

function crash(tick: number, replica: number) {
  return at(tick, { kind: 'crash', replica });
}

function restart(tick: number, replica: number) {
  return at(tick, { kind: 'restart', replica, memory: 'kept' });
}

const firstTwo = [crash(0, 0), request, restart(BEFORE_VIEW_1, 0), crash(BEFORE_VIEW_1, 1)];

/** Never more than one is down, and always the one who would lead (§4.4, §4.5.2). */
export const stallThreeViews = {
  id: 'stall-three-views',
  run: calm({ untilTick: 20_000, plan: [request] }),
  task: {
    goals: [
      {
        id: 'stalled',
        all: [0, 1, 2].map((view) => ({ kind: 'never', place: { note: { kind: 'executed', view } } })),
      },
      { id: 'third', all: [{ kind: 'happens', place: { note: { kind: 'executed', view: 3 } } }] },
      { id: 'answered', all: [{ kind: 'answered' }] },
    ],
    limits: { kinds: ['crash', 'restart'], downAtOnce: 1 },
    best: 5,
    solution: { plan: [...firstTwo, restart(BEFORE_VIEW_2, 1), crash(BEFORE_VIEW_2, 2)] },
    nearMisses: [
      { plan: firstTwo, misses: ['stalled', 'third'] },
      // View 2 has begun, and R2 has proposed the request again.
      { plan: [...firstTwo, restart(1800, 1), crash(1800, 2)], misses: ['stalled', 'third'] },
      { plan: [...firstTwo, crash(BEFORE_VIEW_2, 2)], misses: ['third', 'answered', 'downAtOnce'] },
    ],
  },
} as const satisfies Challenge;
