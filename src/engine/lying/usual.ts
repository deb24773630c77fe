import type { MisbehaveAction } from '../interventions/misbehave.ts';
import type { Cluster, NodeId, Place } from '../protocol.ts';
import type { Behaviour } from './behaviour.ts';
import { GETS_NOTHING } from './misbehaviour.ts';

/** The letter of every node where a behaviour treats all alike; it has no meaning. */
const ALL_ALIKE = 'a';

/** Returns the letter of a node. A letter that the behaviour does not have, as a plan may contain, counts as none. */
export function letterIn(behaviour: Behaviour, place: Place, groups: string, node: NodeId): string {
  const { split } = behaviour;
  if (!split) return '';
  const letter = groups[node];
  if (letter !== undefined && (letter === GETS_NOTHING || split.letters.includes(letter))) return letter;
  return usualLetter(behaviour, place, node);
}

/** The default letters of a liar's split, one for each node, clients after the replicas. */
export function usualGroups(behaviour: Behaviour, self: NodeId, cluster: Cluster): string {
  const nodes = cluster.replicas + cluster.clients;
  return Array.from({ length: nodes }, (_, node) => usualLetter(behaviour, { self, cluster }, node)).join('');
}

function usualLetter({ split }: Behaviour, { self, cluster: { replicas } }: Place, node: NodeId): string {
  return split ? split.usual(node, (node - (self % replicas) + replicas) % replicas) : ALL_ALIKE;
}

/** The default number of a behaviour; 0 where it takes none. */
export function usualAmount({ amount }: Behaviour): number {
  return amount?.usual ?? 0;
}

/** The default fields of an action that names only the node and the way to lie. */
export function usualOf(
  behaviours: Readonly<Record<string, Behaviour>>,
  { node, behaviour: id }: MisbehaveAction,
  cluster: Cluster,
): Partial<MisbehaveAction> {
  const behaviour = behaviours[id];
  return behaviour ? { groups: usualGroups(behaviour, node, cluster), amount: usualAmount(behaviour) } : {};
}
