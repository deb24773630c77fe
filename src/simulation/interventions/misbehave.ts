import type { NodeId } from '../../protocol/protocol.ts';
import type { BehaviourId } from '../behaviours/index.ts';
import { behaviourOf, knownBehaviours } from '../behaviours/known.ts';
import { beginMisbehaving } from '../behaviours/misbehave.ts';
import type { Misbehaviour } from '../behaviours/misbehaviour.ts';
import { usualAmount, usualGroups } from '../behaviours/usual.ts';
import { nodeOf } from '../world.ts';
import type { Field, InterventionDescriptor } from './intervention.ts';
import { FOUR_GROUPS } from './intervention.ts';

export interface MisbehaveAction {
  readonly kind: 'misbehave';
  readonly node: NodeId;
  readonly behaviour: BehaviourId;
  /** One letter a node, replicas first, as the behaviour understands it; x: is told nothing. */
  readonly groups: string;
  /** The number the behaviour needs; 0 where it needs none. */
  readonly amount: number;
}

export const AMOUNT_MAX = 1_000_000_000;

export const behaviourField: Field = {
  name: 'behaviour',
  type: 'choice',
  get choices() {
    return Object.keys(knownBehaviours());
  },
  get codes() {
    return Object.values(knownBehaviours()).map(({ code }) => code);
  },
};

/** A node begins to lie in one of the ways there are. From then on it counts as faulty. */
export const misbehave: InterventionDescriptor<MisbehaveAction> = {
  kind: 'misbehave',
  code: 'm',
  target: 'node',
  isFault: true,
  isLie: true,
  fields: [
    { name: 'node', type: 'node' },
    behaviourField,
    { name: 'groups', type: 'groups', letters: FOUR_GROUPS },
    { name: 'amount', type: 'number', least: 0, most: AMOUNT_MAX },
  ],
  usual: ({ node, behaviour }, cluster) => ({
    groups: usualGroups(behaviour, node, cluster),
    amount: usualAmount(behaviour),
  }),
  apply(world, { node: id, behaviour, groups, amount }) {
    const node = nodeOf(world, id);
    if (!node) return { done: false, why: 'noSuchNode' };
    const isReplica = id < world.setup.cluster.replicas;
    if ((behaviourOf(behaviour).who === 'replica') !== isReplica) return { done: false, why: 'otherRole' };
    if (node.behaviours.some((other) => other.behaviour === behaviour)) return { done: false, why: 'alreadyLies' };
    node.lied = true;
    const number = within(behaviour, amount);
    const misbehaviour: Misbehaviour = { behaviour, groups, amount: number, memory: new Map(), second: null };
    node.behaviours.push(misbehaviour);
    return { done: true, node: id, act: (answers) => beginMisbehaving(world, node, misbehaviour, answers) };
  },
};

/** A number that the behaviour cannot use becomes the nearest that it can. */
function within(behaviour: BehaviourId, amount: number): number {
  const bounds = behaviourOf(behaviour).amount;
  return bounds ? Math.min(Math.max(amount, bounds.least), bounds.most) : 0;
}
