import type { MisbehaveAction } from '../../../engine/interventions/misbehave.ts';
import type { Behaviour } from '../../../engine/lying/behaviour.ts';
import { GETS_NOTHING } from '../../../engine/lying/misbehaviour.ts';
import { usualAmount, usualGroups } from '../../../engine/lying/usual.ts';
import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import type { Touched } from '../../../protocols/pbft/lies/behaviour.ts';
import type { BehaviourId } from '../../../protocols/pbft/lies/index.ts';
import { behaviours } from '../../../protocols/pbft/lies/index.ts';
import type { AppState } from '../../../store/state.ts';
import type { Nodes } from '../../../text/names.ts';
import type { BehaviourWords, WaysToLie } from '../../../text/waysToLie.ts';

/** The form of a lie: what is offered, and what is asked, read from the registry of behaviours. */

/** The headings, in the order in which a request meets what they are about. */
export const touchedInOrder: readonly Touched[] = ['primary', 'votes', 'viewChange', 'state', 'client', 'network'];

/** The values that are typed and chosen. */
export interface LieValues {
  readonly node: NodeId;
  readonly behaviour: BehaviourId;
  /** A letter for each node, whether it is asked for or not. */
  readonly letters: readonly string[];
  /** The number as it is typed; empty where none is needed. */
  readonly amount: string;
}

export interface LieGroup {
  readonly touched: Touched;
  readonly ids: readonly BehaviourId[];
}

/** The ways to lie that a node of this role has and whose words have to do with what is wanted, by heading. */
export function groupsOffered(who: Behaviour['who'], wanted: string, waysToLie: WaysToLie): LieGroup[] {
  const text = wanted.trim().toLowerCase();
  const isWanted = (id: BehaviourId): boolean => {
    const { name, begins } = waysToLie[id];
    return `${name} ${begins}`.toLowerCase().includes(text);
  };
  const ids = Object.keys(behaviours) as BehaviourId[];
  return touchedInOrder
    .map((touched) => ({
      touched,
      ids: ids.filter((id) => {
        const { who: role, touches } = behaviours[id];
        return role === who && touches === touched && isWanted(id);
      }),
    }))
    .filter((group) => group.ids.length > 0);
}

export function roleOf(node: NodeId, { replicas }: Nodes): Behaviour['who'] {
  return node < replicas ? 'replica' : 'client';
}

/** Returns the nodes that the liar may treat differently: clients only where it sends to them, too. */
export function recipientsOf({ split }: Behaviour, node: NodeId, { replicas, clients }: Nodes): NodeId[] {
  if (!split) return [];
  const count = split.withClients ? replicas + clients : replicas;
  return Array.from({ length: count }, (_, id) => id).filter((id) => id !== node);
}

/** Returns the letters offered for each recipient; the empty one only where it has a meaning. */
export function lettersOffered({ split }: Behaviour, { letters = {} }: BehaviourWords): string[] {
  if (!split) return [];
  return [...split.letters, GETS_NOTHING].filter((letter) => letters[letter] !== undefined);
}

/** The node that is made to lie: the one in focus, else the first. */
export function liarOf({ focus }: Pick<AppState, 'focus'>): NodeId {
  return focus && focus.kind !== 'message' ? focus.node : 0;
}

/** A way to lie as it is usually done. */
export function usualValues(behaviour: BehaviourId, node: NodeId, cluster: Cluster): LieValues {
  const amount = (behaviours[behaviour] as Behaviour).amount ? String(usualAmount(behaviours[behaviour])) : '';
  return { node, behaviour, letters: [...usualGroups(behaviours[behaviour], node, cluster)], amount };
}

/** Returns true if the behaviour can use the number. */
export function isAmountValid({ behaviour, amount }: LieValues): boolean {
  const bounds = (behaviours[behaviour] as Behaviour).amount;
  const value = Number(amount);
  return !bounds || (amount.trim() !== '' && Number.isInteger(value) && value >= bounds.least && value <= bounds.most);
}

export function actionOf({ node, behaviour, letters, amount }: LieValues): MisbehaveAction {
  return { kind: 'misbehave', node, behaviour, groups: letters.join(''), amount: Number(amount) };
}
