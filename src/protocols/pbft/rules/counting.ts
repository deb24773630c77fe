import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import { votesFor } from '../../ballot.ts';
import type { ViewNumber } from '../../numbers.ts';
import { primaryOf, quorumSize } from '../../quorum.ts';
import type { VoteCount } from '../notes.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import type { Slot } from './slot.ts';

/** Counting votes, and the number that each gate takes (§4.2). */

/** q, by the policy of this run (§3, §4). */
export function quorumOf({ cluster, policy }: PbftPlace): number {
  return policy.quorum(cluster);
}

/** The PREPAREs that make `prepared`, beside the PRE-PREPARE, by the policy of this run (§4.2). */
export function preparesNeededIn(place: PbftPlace): number {
  return place.policy.preparesNeeded(place);
}

/**
 * ⌈(n+f+1)/2⌉, which is the paper's 2f+1 where n = 3f+1 (§3, §4). PR5: two quorums share a correct replica, so no two
 * digests are prepared at one (v, n).
 */
export function quorum({ replicas }: Cluster): number {
  return quorumSize(replicas);
}

/** PR3: 2f, or q−1: the PRE-PREPARE is the vote of the primary (§4.2). */
export function preparesNeeded(place: PbftPlace): number {
  return quorumOf(place) - 1;
}

/** CM3: 2f+1, or q, own included: f+1 correct replicas are prepared, and a later view hears from one of them (§4.2). */
export function commitsNeeded(place: PbftPlace): number {
  return quorumOf(place);
}

/** PR1: the primary's word is its PRE-PREPARE: the PREPAREs are those of backups (§4.2). */
export function mayPrepare({ replicas }: Cluster, view: ViewNumber, replica: NodeId): boolean {
  return replica !== primaryOf(view, replicas);
}

/** PR2, PR3, CM3: votes are counted by what they name, (v, n, d): the slot is of one view, and has one n (§4.2). */
export function votesForProposal(slot: Slot, kind: 'prepares' | 'commits'): number {
  return votesFor(slot[kind], slot.proposal?.digest ?? '');
}

/** PR3: the PREPAREs for the proposal of a slot, and how many make it prepared, beside the PRE-PREPARE (§4.2). */
export function preparesOf(place: PbftPlace, state: ReplicaState, slot: Slot): VoteCount {
  return { have: place.policy.votesForProposal(slot, 'prepares', state), need: preparesNeededIn(place) };
}

/** CM3: the COMMITs for the proposal of a slot, and how many make it committed-local (§4.2). */
export function commitsOf(place: PbftPlace, state: ReplicaState, slot: Slot): VoteCount {
  return { have: place.policy.votesForProposal(slot, 'commits', state), need: place.policy.commitsNeeded(place) };
}
