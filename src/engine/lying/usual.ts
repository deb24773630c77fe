import type { BehaviourId } from '../../protocols/pbft/lies/index.ts';
import type { MisbehaveAction } from '../interventions/misbehave.ts';
import type { Cluster, NodeId, Place } from '../protocol.ts';
import { behaviourOf } from './known.ts';
import { NOTHING_TOLD } from './misbehaviour.ts';

/** Where a behaviour treats all alike, the letters mean nothing; this is the one they have. */
const ALL_ALIKE = 'a';

/** The letter a node has; one that the behaviour does not know, as a plan may hold, is as good as none. */
export function letterIn(behaviour: BehaviourId, place: Place, groups: string, node: NodeId): string {
  const { split } = behaviourOf(behaviour);
  if (!split) return '';
  const letter = groups[node];
  if (letter !== undefined && (letter === NOTHING_TOLD || split.letters.includes(letter))) return letter;
  return usualLetter(behaviour, place, node);
}

/** The letters of a liar's split unless somebody chose others, one a node, clients behind the replicas. */
export function usualGroups(behaviour: BehaviourId, self: NodeId, cluster: Cluster): string {
  const nodes = cluster.replicas + cluster.clients;
  return Array.from({ length: nodes }, (_, node) => usualLetter(behaviour, { self, cluster }, node)).join('');
}

function usualLetter(behaviour: BehaviourId, { self, cluster: { replicas } }: Place, node: NodeId): string {
  const { split } = behaviourOf(behaviour);
  return split ? split.usual(node, (node - (self % replicas) + replicas) % replicas) : ALL_ALIKE;
}

/** The number of a behaviour unless somebody chose another; 0 where it needs none. */
export function usualAmount(behaviour: BehaviourId): number {
  return behaviourOf(behaviour).amount?.usual ?? 0;
}

/** What somebody who says only how a node lies means by it. */
export function usualOf({ node, behaviour }: MisbehaveAction, cluster: Cluster): Partial<MisbehaveAction> {
  return { groups: usualGroups(behaviour, node, cluster), amount: usualAmount(behaviour) };
}
