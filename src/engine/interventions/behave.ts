import type { Behaviour } from '../lying/behaviour.ts';
import type { NodeId } from '../protocol.ts';
import { nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';
import { behaviourField } from './misbehave.ts';

export interface BehaveAction {
  readonly kind: 'behave';
  readonly node: NodeId;
  /** The id of one of the kit's ways to lie. */
  readonly behaviour: string;
}

/** A node stops lying in one way. It still counts as faulty: the messages it sent remain signed by it. */
export function behaveIn(behaviours: Readonly<Record<string, Behaviour>>): InterventionDescriptor<BehaveAction> {
  return {
    kind: 'behave',
    code: 'b',
    target: 'node',
    isFault: true,
    isLie: true,
    isCommon: true,
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
