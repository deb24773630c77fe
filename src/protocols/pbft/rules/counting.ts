import type { Cluster, NodeId } from '../../../engine/protocol.ts';
import { votesFor } from '../../ballot.ts';
import { primaryOf, quorumSize } from '../../quorum.ts';
import type { PbftPlace } from './policy.ts';
import type { Slot } from './replicaState.ts';

/** How votes are counted, and how many it takes (§4.2). */

/** q, as everybody in this run takes it (§3, §4). */
export function quorumOf({ cluster, policy }: PbftPlace): number {
  return policy.quorum(cluster);
}

/** q−1: the PREPAREs that make `prepared`, beside the PRE-PREPARE (§4.2). */
export function preparesNeededIn(place: PbftPlace): number {
  return quorumOf(place) - 1;
}

/** ⌈(n+f+1)/2⌉, which is the paper's 2f+1 where n = 3f+1 (§3, §4). */
export function quorum({ replicas }: Cluster): number {
  return quorumSize(replicas);
}

/** PR1: the primary's word is its PRE-PREPARE: the PREPAREs are those of backups (§4.2). */
export function mayPrepare({ replicas }: Cluster, view: number, replica: NodeId): boolean {
  return replica !== primaryOf(view, replicas);
}

/** PR3, CM3: votes are counted by what they name, (v, n, d): the slot is of one view, and has one n (§4.2). */
export function votesForProposal(slot: Slot, kind: 'prepares' | 'commits'): number {
  return votesFor(slot[kind], slot.proposal?.digest ?? '');
}
