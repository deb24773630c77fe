import { advance } from './advance.ts';
import { differentStep, recordingWorld } from './foretelling.ts';
import type { History } from './history.ts';
import type { MisbehaveAction } from './interventions/misbehave.ts';
import type { StepCount } from './numbers.ts';
import type { InParts } from './parts.ts';
import { PART_SIZE } from './parts.ts';
import { withNext } from './withNext.ts';
import type { World } from './world.ts';
import { copyWorld } from './world.ts';

/**
 * Finds the last place before `count` at which a lie has an occasion: begun there, it changes what its node sends next.
 * A lie that needs to have watched its occasion coming is not found.
 *
 * @returns the number of steps after which it begins; null where there is none
 */
export function* lastOccasion(history: History, count: StepCount, action: MisbehaveAction): InParts<StepCount | null> {
  const world = recordingWorld(history);
  let last: StepCount | null = null;
  for (let step = 0, size = 0; step < count; step++) {
    const coming = history.steps[step];
    if (coming?.node === action.node && coming.sent.length > 0 && changesNext(world, action)) last = step;
    size += 1 + (advance(world)?.sent.length ?? 0);
    if (size < PART_SIZE) continue;
    size = 0;
    yield;
  }
  return last;
}

function changesNext(world: World, action: MisbehaveAction): boolean {
  const lying = withNext(world, action);
  const begins = advance(lying);
  if (begins?.cause.kind !== 'intervention' || begins.cause.noEffect !== null) return false;
  if (differentStep(null, begins)) return true;
  const lie = advance(lying);
  return lie !== null && differentStep(advance(copyWorld(world)), lie) !== null;
}
