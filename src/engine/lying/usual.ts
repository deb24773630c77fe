import type { MisbehaveAction } from '../interventions/misbehave.ts';
import type { Cluster, NodeId, Place } from '../protocol.ts';
import type { Behaviour } from './behaviour.ts';
import { NOTHING_TOLD } from './misbehaviour.ts';

/** The letter of every node where a behaviour treats all alike; it has no meaning there. */
const ALL_ALIKE = 'a';

/** The letter a node has; one that the behaviour does not know, as a plan may hold, is as good as none. */
export function letterIn(behaviour: Behaviour, place: Place, groups: string, node: NodeId): string {
  const { split } = behaviour;
  if (!split) return '';
  const letter = groups[node];
  if (letter !== undefined && (letter === NOTHING_TOLD || split.letters.includes(letter))) return letter;
  return usualLetter(behaviour, place, node);
}

/** The letters of a liar's split unless somebody chose others, one a node, clients behind the replicas. */
export function usualGroups(behaviour: Behaviour, self: NodeId, cluster: Cluster): string {
  const nodes = cluster.replicas + cluster.clients;
  return Array.from({ length: nodes }, (_, node) => usualLetter(behaviour, { self, cluster }, node)).join('');
}

function usualLetter({ split }: Behaviour, { self, cluster: { replicas } }: Place, node: NodeId): string {
  return split ? split.usual(node, (node - (self % replicas) + replicas) % replicas) : ALL_ALIKE;
}

/** The number of a behaviour unless somebody chose another; 0 where it needs none. */
export function usualAmount({ amount }: Behaviour): number {
  return amount?.usual ?? 0;
}

/** The fields that are understood where somebody says only how a node lies. */
export function usualOf(
  behaviours: Readonly<Record<string, Behaviour>>,
  { node, behaviour: id }: MisbehaveAction,
  cluster: Cluster,
): Partial<MisbehaveAction> {
  const behaviour = behaviours[id];
  return behaviour ? { groups: usualGroups(behaviour, node, cluster), amount: usualAmount(behaviour) } : {};
}
