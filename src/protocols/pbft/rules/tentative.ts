import type { PbftOutbox } from './actor.ts';
import { applyBatch } from './applying.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import { sendReplies } from './replying.ts';
import { copyService } from './service.ts';

/**
 * Tentative execution (§5.1): a slot is executed when it is prepared, and all lower ones are committed; the client
 * waits for a quorum of such replies. f+1 of those are correct and prepared it, so every later NEW-VIEW contains it.
 */
export function executeTentatively(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  // Execution runs at most one slot ahead: there is one state to go back to. None runs ahead while a state is fetched
  // that will replace it.
  if (!place.cluster.tentativeExecution || state.tentative || state.fetching || !state.active) return;
  const slot = state.log.get(state.lastExecuted + 1);
  if (!slot?.prepared || slot.committed || !slot.proposal || !slot.batch) return;
  const before = copyService(state.service);
  const requests = applyBatch(place, state, slot.batch);
  state.tentative = { sequence: slot.sequence, requests, before };
  const { view, sequence, digest } = slot.proposal;
  out.note({ kind: 'executedTentatively', view, sequence, digest, requests });
  sendReplies(place, state, { requests, stage: 'tentative' }, out);
}

/**
 * Goes back, at the start of a view change or a state transfer, to the last state in which everything was committed.
 * (The paper goes back to a checkpoint, and executes again from there; with one slot ahead this is the same state.)
 */
export function rollBack(state: ReplicaState, out: PbftOutbox): void {
  if (!state.tentative) return;
  const { sequence, before } = state.tentative;
  // A copy, since other copies of this replica may still go back to the same state, and this one goes on changing it.
  state.service = copyService(before);
  state.tentative = null;
  out.note({ kind: 'rolledBack', sequence });
}
