import type { NodeId } from '../../engine/protocol.ts';
import type { PrePrepare } from '../../protocols/pbft/rules/messages.ts';
import type { ReplicaState } from '../../protocols/pbft/rules/replicaState.ts';
import { quorumSize } from '../../protocols/quorum.ts';
import type { Answer, OneActor } from './oneActor.ts';
import { commitBy, prePrepareOf, prepareBy, requestOf } from './paperMessages.ts';

/** Takes a backup of view 0 through the phases with the votes of the lowest-numbered others. For tests. */

/** PRE-PREPARE and just enough PREPAREs: the answer in which it becomes prepared. */
export function bringToPrepared(backup: OneActor<ReplicaState>, proposal: PrePrepare): Answer {
  let answer = backup.hear(0, proposal);
  for (const voter of votersBeside(backup, [0]).slice(0, quorum(backup) - 2)) {
    answer = backup.hear(voter, prepareBy(voter, proposal));
  }
  return answer;
}

/** And just enough COMMITs: the answer in which it becomes committed-local, and executes if nothing is missing. */
export function bringToCommitted(backup: OneActor<ReplicaState>, proposal: PrePrepare): Answer {
  let answer = bringToPrepared(backup, proposal);
  for (const voter of votersBeside(backup, []).slice(0, quorum(backup) - 1)) {
    answer = backup.hear(voter, commitBy(voter, proposal));
  }
  return answer;
}

/** The proposal `put x SEQUENCE` of client 0, whose timestamp is the sequence number as well. */
export function proposalAt(sequence: number): PrePrepare {
  return prePrepareOf(requestOf({ operation: `put x ${sequence}`, timestamp: sequence }), { sequence });
}

/** Executes sequence numbers 1 … last. */
export function executeUpTo(backup: OneActor<ReplicaState>, last: number): Answer[] {
  return Array.from({ length: last }, (_, index) => bringToCommitted(backup, proposalAt(index + 1)));
}

/** The replicas beside this one and those left out, in ascending order. */
export function votersBeside(actor: OneActor<ReplicaState>, leftOut: readonly NodeId[]): NodeId[] {
  const { self, cluster } = actor.place;
  const all = Array.from({ length: cluster.replicas }, (_, node) => node);
  return all.filter((node) => node !== self && !leftOut.includes(node));
}

function quorum({ place }: OneActor<ReplicaState>): number {
  return quorumSize(place.cluster.replicas);
}
