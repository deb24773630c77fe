import { arrivesSomewhere } from './arrivals.ts';
import { faultyAt } from './faults.ts';
import type { Explanation } from './index.ts';

/** The explanation of a protocol that has none of its own: a run works as long as a message can still arrive. */
export const plainExplanation: Explanation = {
  evidenceOf: () => [],
  decidedIn: () => [],
  livenessAt: (_history, _count, world) => ({
    state: arrivesSomewhere(world) ? 'working' : 'done',
    outstanding: [],
    missing: null,
    livelock: null,
    overdue: [],
    leftBehind: [],
    faulty: faultyAt(world),
    held: [...world.held.keys()],
    nowTick: world.tick,
  }),
};
