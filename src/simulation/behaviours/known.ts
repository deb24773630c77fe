import type { Rules } from '../../protocol/pbft/brokenRules.ts';
import type { PbftMessage } from '../../protocol/pbft/messages.ts';
import type { ReplicaState } from '../../protocol/pbft/replicaState.ts';
import type { SayAction } from '../interventions/say.ts';
import type { Behaviour } from './behaviour.ts';
import type { BehaviourId } from './index.ts';

/**
 * The ways to lie, as far as they are loaded. A page in which nobody lies does not need their code: it comes with whatever
 * reads, checks or offers lies, and all of that comes before a lie is told.
 */
let known: Readonly<Record<BehaviourId, Behaviour>> | null = null;
let byHand: ByHand | null = null;

/** What a replica that is made to say something says; null where it knows nothing of the kind. */
type ByHand = (action: SayAction, state: ReplicaState, rules: Rules) => PbftMessage | null;

export function makeKnown(behaviours: Readonly<Record<BehaviourId, Behaviour>>, messageByHand: ByHand): void {
  known = behaviours;
  byHand = messageByHand;
}

/** @throws where nobody has loaded them, as below. */
export function wordsByHand(action: SayAction, state: ReplicaState, rules: Rules): PbftMessage | null {
  if (!byHand) throw new Error('The ways to lie are not loaded.');
  return byHand(action, state, rules);
}

/** @throws where nobody has loaded them: a mistake of the program. */
export function knownBehaviours(): Readonly<Record<BehaviourId, Behaviour>> {
  if (!known) throw new Error('The ways to lie are not loaded.');
  return known;
}

export function behaviourOf(id: BehaviourId): Behaviour {
  return knownBehaviours()[id];
}
