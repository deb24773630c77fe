import { beginLying } from '../lying/beginLying.ts';
import type { Behaviour } from '../lying/behaviour.ts';
import { usualOf } from '../lying/usual.ts';
import type { NodeId } from '../protocol.ts';
import type { ActionField, InterventionDescriptor } from './intervention.ts';
import { FOUR_GROUPS } from './intervention.ts';

export interface MisbehaveAction {
  readonly kind: 'misbehave';
  readonly node: NodeId;
  /** The id of one of the kit's ways to lie. */
  readonly behaviour: string;
  /**
   * One letter for each node, replicas first. The behaviour gives them their meaning; `x` always means: gets nothing.
   */
  readonly groups: string;
  /** The number that the behaviour takes; 0 where it takes none. */
  readonly amount: number;
}

export const AMOUNT_MAX = 1_000_000_000;

/** The field of an action that names a way to lie, with these behaviours as its choices. */
export function behaviourField(behaviours: Readonly<Record<string, Behaviour>>): ActionField {
  return {
    name: 'behaviour',
    type: 'choice',
    choices: Object.keys(behaviours),
    codes: Object.values(behaviours).map(({ code }) => code),
  };
}

/** A node begins to lie in one way. From then on it counts as faulty. */
export function misbehaveIn(behaviours: Readonly<Record<string, Behaviour>>): InterventionDescriptor<MisbehaveAction> {
  return {
    kind: 'misbehave',
    code: 'm',
    target: 'node',
    isFault: true,
    isLie: true,
    isCommon: true,
    fields: [
      { name: 'node', type: 'node' },
      behaviourField(behaviours),
      { name: 'groups', type: 'groups', letters: FOUR_GROUPS },
      { name: 'amount', type: 'number', least: 0, most: AMOUNT_MAX },
    ],
    usual: (action, cluster) => usualOf(behaviours, action, cluster),
    apply: beginLying,
  };
}
