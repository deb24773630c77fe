import type { Action } from './interventions/index.ts';
import type { World } from './world.ts';
import { copyWorld } from './world.ts';

/** Returns a copy of the world in which this action is the next intervention. */
export function withNext(world: World, action: Action): World {
  const copy = copyWorld(world);
  const at = { tick: world.tick, after: world.stepsAtTick };
  return { ...copy, plan: copy.plan.toSpliced(copy.interventionsDone, 0, { at, action }) };
}
