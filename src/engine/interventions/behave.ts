import type { Behaviour } from '../lying/behaviour.ts';
import type { NodeId } from '../protocol.ts';
import { nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';
import { behaviourField } from './misbehave.ts';

export interface BehaveAction {
  readonly kind: 'behave';
  readonly node: NodeId;
  /** The id of one of the ways to lie that the kit has. */
  readonly behaviour: string;
}

/** A node stops lying in one of these ways. It goes on counting as faulty: what it said stays said. */
export function behaveIn(behaviours: Readonly<Record<string, Behaviour>>): InterventionDescriptor<BehaveAction> {
  return {
    kind: 'behave',
    code: 'b',
    target: 'node',
    isFault: true,
    isLie: true,
    fields: [{ name: 'node', type: 'node' }, behaviourField(behaviours)],
    apply(world, { node: id, behaviour }) {
      const node = nodeOf(world, id);
      if (!node) return { done: false, why: 'noSuchNode' };
      const index = node.behaviours.findIndex((other) => other.behaviour === behaviour);
      if (index < 0) return { done: false, why: 'doesNotLie' };
      node.behaviours.splice(index, 1);
      return { done: true, node: id };
    },
  };
}
