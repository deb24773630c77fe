import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import type { Ballot } from '../../ballot.ts';
import { castVote, countAgain, votersFor, votersOf, votesFor } from '../../ballot.ts';
import { faultsTolerated, primaryOf, quorumSize } from '../../quorum.ts';
import { E1, E2, E3, E4, E6, keeps } from '../broken/brokenRules.ts';
import type { ReplicaState, Slot } from './replicaState.ts';

/** How votes are counted, and how many it takes (§4.2). */

/** q (§3, §4). */
export function quorumOf(cluster: Cluster): number {
  return keeps(cluster, E1) ? quorumSize(cluster.replicas) : 2 * faultsTolerated(cluster.replicas) + 1;
}

/** q−1: the PREPAREs that make `prepared`, beside the PRE-PREPARE (§4.2). */
export function preparesNeededIn(cluster: Cluster): number {
  return quorumOf(cluster) - 1;
}

/** PR1: whether a PREPARE of this replica counts in this view: the primary's does not (§4.2). */
export function mayPrepare(cluster: Cluster, view: number, replica: NodeId): boolean {
  return replica !== primaryOf(view, cluster.replicas) || !keeps(cluster, E3);
}

/** PR2: one vote a sender (§4.2). */
export function castOneVote(
  cluster: Cluster,
  ballot: Ballot,
  voter: NodeId,
  choice: string,
): ReturnType<typeof castVote> {
  const cast = castVote(ballot, voter, choice);
  if (cast !== 'repeated' || keeps(cluster, E2)) return cast;
  countAgain(ballot, choice);
  return 'counted';
}

/** PR3, CM3: how many votes the proposal of a slot has: those for this (v, n, d) (§4.2). */
export function votesThatCount(
  cluster: Cluster,
  state: ReplicaState,
  slot: Slot,
  kind: 'prepares' | 'commits',
): number {
  const digest = slot.proposal?.digest ?? '';
  if (!keeps(cluster, E4)) return votersOf(slot[kind]).length;
  if (!keeps(cluster, E6)) return votersInAnySlot(state, digest, kind).size;
  return votesFor(slot[kind], digest);
}

function votersInAnySlot({ log }: ReplicaState, digest: string, kind: 'prepares' | 'commits'): Set<NodeId> {
  return new Set([...log.values()].flatMap((other) => votersFor(other[kind], digest)));
}
