import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import { lying } from '../lying/known.ts';
import type { NodeId } from '../protocol.ts';
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
    return Object.keys(lying().behaviours);
  },
  get codes() {
    return Object.values(lying().behaviours).map(({ code }) => code);
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
  usual: (action, cluster) => lying().usualOf(action, cluster),
  apply: (world, action) => lying().beginLying(world, action),
};
