import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import type { sayByHand } from '../../protocols/pbft/lies/sayByHand.ts';
import type { beginLying } from './beginLying.ts';
import type { Behaviour } from './behaviour.ts';
import type { misbehave } from './misbehave.ts';
import type { sign } from './sign.ts';
import type { usualOf } from './usual.ts';

/** All it takes to lie: the ways there are, and how a node takes its steps while it lies. */
interface Lying {
  readonly behaviours: Readonly<Record<BehaviourId, Behaviour>>;
  readonly usualOf: typeof usualOf;
  readonly beginLying: typeof beginLying;
  readonly misbehave: typeof misbehave;
  readonly sayByHand: typeof sayByHand;
  /** How messages are signed in runs with liars. */
  readonly sign: typeof sign;
}

/**
 * What is known of lying, once it is loaded. A page in which nobody lies does not need this code: it comes with whatever
 * reads, checks or offers lies, and all of that comes before a lie is told.
 */
let known: Lying | null = null;

export function makeKnown(lying: Lying): void {
  known = lying;
}

/** @throws where nobody has loaded it: a mistake of the program. */
export function lying(): Lying {
  if (!known) throw new Error('The ways to lie are not loaded.');
  return known;
}

export function behaviourOf(id: BehaviourId): Behaviour {
  return lying().behaviours[id];
}
