import { castVote, votersFor } from '../../ballot.ts';
import { primaryOf } from '../../quorum.ts';
import type { PbftOutbox } from './actor.ts';
import { keepCertificate } from './certificates.ts';
import { commitsOf, preparesOf } from './counting.ts';
import { executeSlot } from './execution.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import { highWaterMark } from './replicaState.ts';
import type { Slot } from './slot.ts';
import { takeCheckpoint } from './stability.ts';
import { executeTentatively } from './tentative.ts';

/**
 * The gates of a slot (§4.2): pre-prepared, prepared, committed-local, executed. They stand in one file because each
 * leads to the next, and the last one back to the first: what is executed may make a checkpoint stable, which moves the
 * window, and then proposals that were above it are accepted.
 */

/** NV4, PP3: the proposals of O, and those that were above the window until now, are accepted like any PRE-PREPARE. */
export function acceptProposals(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  if (!state.active) return;
  const high = highWaterMark(state, place.cluster.window);
  // A decision known only by its proof is no PRE-PREPARE: there is nothing to vote for.
  const open = [...state.log.values()].filter(
    ({ proposal, accepted, committed }) => proposal && !accepted && !committed,
  );
  for (const slot of open.sort((a, b) => a.sequence - b.sequence)) {
    if (slot.sequence <= high) acceptProposal(place, state, slot, out);
  }
}

/** The gate: the slot is pre-prepared here. A backup multicasts ⟨PREPARE, v, n, d, i⟩; the primary has none (§4.2). */
export function acceptProposal(place: PbftPlace, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  if (!slot.proposal) return;
  const { view, sequence, digest } = slot.proposal;
  slot.accepted = true;
  const isBackup = primaryOf(view, place.cluster.replicas) !== place.self;
  if (isBackup) castVote(slot.prepares, place.self, digest);
  out.note({ kind: 'prePrepared', view, sequence, digest, prepares: preparesOf(place, state, slot) });
  if (isBackup) out.multicast({ kind: 'prepare', view, sequence, digest, replica: place.self });
  advanceSlot(place, state, slot, out);
}

/**
 * Passes the gates that are open now: prepared, then committed-local, then execution. Between two views none is (§4.4).
 */
export function advanceSlot(place: PbftPlace, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  if (!state.active) return;
  if (!slot.prepared) becomePrepared(place, state, slot, out);
  if (!slot.committed) becomeCommitted(place, state, slot, out);
}

/**
 * PR3: prepared(m, v, n, i) ⇔ the log has m, a PRE-PREPARE for it, and 2f (q−1) matching PREPAREs from different
 * backups (§4.2). CM1: the replica then multicasts its COMMIT, once.
 */
function becomePrepared(place: PbftPlace, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  if (!slot.proposal || !slot.batch || !slot.accepted) return;
  const { view, sequence, digest } = slot.proposal;
  const { have, need } = preparesOf(place, state, slot);
  if (have < need) return;
  slot.prepared = true;
  const voters = votersFor(slot.prepares, digest);
  keepCertificate(state, slot, voters);
  castVote(slot.commits, place.self, digest);
  const commits = commitsOf(place, state, slot);
  out.note({ kind: 'prepared', view, sequence, digest, voters, have, need, commits });
  out.multicast({ kind: 'commit', view, sequence, digest, replica: place.self });
  if (sequence === state.lastExecuted + 1) executeTentatively(place, state, out);
}

/** CM3: committed-local(m, v, n, i) ⇔ prepared, and 2f+1 (q) matching COMMITs, own included (§4.2). */
function becomeCommitted(place: PbftPlace, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  if (!slot.proposal || !slot.prepared) return;
  const { view, sequence, digest } = slot.proposal;
  const { have, need } = commitsOf(place, state, slot);
  if (have < need) return;
  slot.committed = true;
  out.note({ kind: 'committedLocal', view, sequence, digest, voters: votersFor(slot.commits, digest), have, need });
  executeCommitted(place, state, sequence, out);
}

/**
 * CM4, K1: committed slots are executed in their order, and every K of them make a checkpoint (§4.2, §4.3); but not on
 * a state that is known to be wrong, and about to be replaced.
 */
export function executeCommitted(place: PbftPlace, state: ReplicaState, committed: number, out: PbftOutbox): void {
  while (!state.fetching?.diverged) {
    const slot = place.policy.nextToExecute(state, committed);
    if (!slot) break;
    executeSlot(place, state, slot, out);
    const isDue = slot.sequence % place.cluster.checkpointInterval === 0;
    if (isDue && takeCheckpoint(place, state, slot.sequence, out)) acceptProposals(place, state, out);
  }
  if (committed > state.lastExecuted) out.note({ kind: 'gap', sequence: committed, waitsFor: state.lastExecuted + 1 });
  executeTentatively(place, state, out);
}
