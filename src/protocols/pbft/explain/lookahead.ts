import { advance } from '../../../engine/advance.ts';
import type { Step } from '../../../engine/trace.ts';
import type { World } from '../../../engine/world.ts';
import { copyWorld } from '../../../engine/world.ts';

/** What a run does when it is left to itself: tried on a copy, with the chances that the network has in store. */

/** A cluster that says STATUS to one another has done so many times over after so many steps. */
const STEPS_LEAST = 3000;
const STEPS_MOST = 12_000;
const ROUNDS = 4;

/** How far `comesFurtherAlone` looks: a few rounds in which everybody speaks to everybody. */
export function lookaheadSteps(replicas: number): number {
  return Math.max(STEPS_LEAST, Math.min(ROUNDS * replicas * replicas, STEPS_MOST));
}

/**
 * Whether anything is ordered, decided, executed or accepted yet, with nothing from outside: what is planned for later
 * does not count. Timers run out on the way, and replicas change views.
 */
export function comesFurtherAlone(world: World): boolean {
  const alone = leftAlone(world);
  const limit = lookaheadSteps(world.setup.cluster.replicas);
  for (let count = 0; count < limit; count++) {
    const step = advance(alone);
    if (!step) return false;
    if (isProgress(step)) return true;
  }
  return false;
}

/** The same world, without what is still planned and without an end of the observed time. */
export function leftAlone(world: World): World {
  return {
    ...copyWorld(world),
    plan: world.plan.slice(0, world.interventionsDone),
    setup: { ...world.setup, untilTick: Number.MAX_SAFE_INTEGER },
  };
}

const progressKinds: ReadonlySet<string> = new Set([
  'assigned',
  'prePrepared',
  'prepared',
  'committedLocal',
  'executed',
  'accepted',
]);

export function isProgress({ notes }: Step): boolean {
  return notes.some(({ kind }) => progressKinds.has(kind));
}
