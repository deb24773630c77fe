import type { Effect } from '../interventions/intervention.ts';
import type { MisbehaveAction } from '../interventions/misbehave.ts';
import { behaviourIn } from '../kit.ts';
import type { World } from '../world.ts';
import { nodeOf } from '../world.ts';
import type { Behaviour } from './behaviour.ts';
import { beginMisbehaving } from './misbehave.ts';
import type { Misbehaviour } from './misbehaviour.ts';

/** Makes a node begin to lie in one of the kit's ways. */
export function beginLying(world: World, { node: id, behaviour, groups, amount }: MisbehaveAction): Effect {
  const node = nodeOf(world, id);
  if (!node) return { done: false, why: 'noSuchNode' };
  const descriptor = behaviourIn(world.kit, behaviour);
  const isReplica = id < world.setup.cluster.replicas;
  if ((descriptor.who === 'replica') !== isReplica) return { done: false, why: 'otherRole' };
  if (node.behaviours.some((other) => other.behaviour === behaviour)) return { done: false, why: 'alreadyLies' };
  node.lied = true;
  const misbehaviour: Misbehaviour = {
    behaviour,
    groups,
    amount: within(descriptor, amount),
    memory: new Map(),
    second: null,
  };
  node.behaviours.push(misbehaviour);
  return { done: true, node: id, act: (answers) => beginMisbehaving(world, node, misbehaviour, answers) };
}

/** Moves a number that the behaviour cannot use to the nearest one that it can. */
function within({ amount: bounds }: Behaviour, amount: number): number {
  return bounds ? Math.min(Math.max(amount, bounds.least), bounds.most) : 0;
}
