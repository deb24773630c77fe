import { advance } from '../../../engine/advance.ts';
import { MESSAGES_MAX } from '../../../engine/messageBound.ts';
import type { Step } from '../../../engine/trace.ts';
import type { World } from '../../../engine/world.ts';
import { copyWorld } from '../../../engine/world.ts';

/** Predicts a run without further interventions, on a copy of the world and with the network's own chances. */

/** The least number of steps of a look ahead: enough for a cluster to exchange STATUS messages many times. */
const STEPS_LEAST = 3000;
const STEPS_MOST = 12_000;
const ROUNDS = 4;

/** The number of steps that `comesFurtherAlone` looks at: a few rounds in which every replica sends to every other. */
export function lookaheadSteps(replicas: number): number {
  return Math.max(STEPS_LEAST, Math.min(ROUNDS * replicas * replicas, STEPS_MOST));
}

/**
 * True if anything will still be ordered, decided, executed or accepted without intervention: planned interventions do
 * not count. Timers expire on the way, and replicas change views.
 */
export function comesFurtherAlone(world: World): boolean {
  const alone = leftAlone(world);
  const limit = lookaheadSteps(world.setup.cluster.replicas);
  let messages = 0;
  for (let count = 0; count < limit && messages <= MESSAGES_MAX; count++) {
    const step = advance(alone);
    if (!step) return false;
    if (isProgress(step)) return true;
    messages += step.sent.length;
  }
  return false;
}

/** Returns the same world without its planned interventions and without an end of the observed time. */
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
