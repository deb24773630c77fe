import type { Effect } from '../interventions/intervention.ts';
import type { MisbehaveAction } from '../interventions/misbehave.ts';
import { behaviourIn } from '../kit.ts';
import type { World } from '../world.ts';
import { nodeOf } from '../world.ts';
import type { Behaviour } from './behaviour.ts';
import { beginMisbehaving } from './misbehave.ts';
import type { Misbehaviour } from './misbehaviour.ts';

/** A node begins to lie in one of the ways there are. */
export function beginLying(world: World, { node: id, behaviour, groups, amount }: MisbehaveAction): Effect {
  const node = nodeOf(world, id);
  if (!node) return { done: false, why: 'noSuchNode' };
  const way = behaviourIn(world.kit, behaviour);
  const isReplica = id < world.setup.cluster.replicas;
  if ((way.who === 'replica') !== isReplica) return { done: false, why: 'otherRole' };
  if (node.behaviours.some((other) => other.behaviour === behaviour)) return { done: false, why: 'alreadyLies' };
  node.lied = true;
  const misbehaviour: Misbehaviour = {
    behaviour,
    groups,
    amount: within(way, amount),
    memory: new Map(),
    second: null,
  };
  node.behaviours.push(misbehaviour);
  return { done: true, node: id, act: (answers) => beginMisbehaving(world, node, misbehaviour, answers) };
}

/** A number that the behaviour cannot use becomes the nearest that it can. */
function within({ amount: bounds }: Behaviour, amount: number): number {
  return bounds ? Math.min(Math.max(amount, bounds.least), bounds.most) : 0;
}
