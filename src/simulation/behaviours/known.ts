import type { Behaviour } from './behaviour.ts';
import type { BehaviourId } from './index.ts';

/**
 * The ways to lie, as far as they are loaded. A page in which nobody lies does not need their code: it comes with whatever
 * reads, checks or offers lies, and all of that comes before a lie is told.
 */
let known: Readonly<Record<BehaviourId, Behaviour>> | null = null;

export function makeKnown(behaviours: Readonly<Record<BehaviourId, Behaviour>>): void {
  known = behaviours;
}

/** @throws where nobody has loaded them: a mistake of the program. */
export function knownBehaviours(): Readonly<Record<BehaviourId, Behaviour>> {
  if (!known) throw new Error('The ways to lie are not loaded.');
  return known;
}

export function behaviourOf(id: BehaviourId): Behaviour {
  return knownBehaviours()[id];
}
