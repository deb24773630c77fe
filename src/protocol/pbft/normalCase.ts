import { castVote, votersFor, votesFor } from '../ballot.ts';
import type { Place } from '../protocol.ts';
import { preparesNeeded, primaryOf, quorumSize } from '../quorum.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { executeCommitted } from './execution.ts';
import type { Commit, PrePrepare, Prepare, Request } from './messages.ts';
import type { IgnoredReason } from './notes.ts';
import type { ReplicaState, Slot } from './replicaState.ts';
import { highWaterMark, openSlot } from './replicaState.ts';
import { digestOfBatch } from './requestDigest.ts';

/** The three phases that order requests (§4.2): pre-prepare, prepare, commit. Requests themselves are in `requests.ts`. */

/** PP1: the primary gives a request its sequence number and multicasts ⟨⟨PRE-PREPARE, v, n, d⟩, m⟩. */
export function propose(place: Place, state: ReplicaState, request: Request, out: PbftOutbox): void {
  const batch = [request];
  const sequence = ++state.lastAssigned;
  const { view } = state;
  const digest = digestOfBatch(batch);
  const { client, timestamp } = request;
  state.ordered.set(client, timestamp);
  const prePrepare: PrePrepare = { kind: 'prePrepare', view, sequence, digest, batch };
  const slot = openSlot(state, sequence, place.cluster.replicas);
  slot.prePrepare = prePrepare;
  out.note({ kind: 'assigned', view, sequence, digest, client, timestamp });
  out.note({ kind: 'prePrepared', view, sequence, digest });
  out.multicast(prePrepare);
  advanceSlot(place, state, slot, out);
}

/** PP3: a backup accepts a PRE-PREPARE and answers with its PREPARE (§4.2). */
export function onPrePrepare(
  place: Place,
  state: ReplicaState,
  { from, message }: Received<PrePrepare>,
  out: PbftOutbox,
): void {
  const { view, sequence, digest, batch } = message;
  const primary = primaryOf(view, place.cluster.replicas);
  if (from !== primary) return ignore(out, 'prePrepare', 'notPrimary', { got: from, expected: primary });
  if (batch.some((request) => request.signature === 'forged')) return ignore(out, 'prePrepare', 'forgedRequest');
  const computed = digestOfBatch(batch);
  if (digest !== computed) return ignore(out, 'prePrepare', 'wrongDigest', { got: digest, expected: computed });
  if (isOutsideViewOrWindow(place, state, message, out)) return;
  const slot = openSlot(state, sequence, place.cluster.replicas);
  if (slot.prePrepare) {
    const repeated = slot.prePrepare.digest === digest;
    const why: IgnoredReason = repeated ? 'duplicate' : 'conflictingProposal';
    return ignore(out, 'prePrepare', why, { got: digest, expected: slot.prePrepare.digest });
  }
  slot.prePrepare = message;
  out.note({ kind: 'prePrepared', view, sequence, digest });
  const prepare: Prepare = { kind: 'prepare', view, sequence, digest, replica: place.self };
  castVote(slot.prepares, place.self, digest);
  out.multicast(prepare);
  advanceSlot(place, state, slot, out);
}

/** PR1, PR2, PR4: a PREPARE is counted once a sender, by (v, n, d), also before the PRE-PREPARE has come (§4.2). */
export function onPrepare(
  place: Place,
  state: ReplicaState,
  { from, message }: Received<Prepare>,
  out: PbftOutbox,
): void {
  const { view, sequence, digest } = message;
  if (from === primaryOf(view, place.cluster.replicas))
    return ignore(out, 'prepare', 'prepareFromPrimary', { got: from });
  if (isOutsideViewOrWindow(place, state, message, out)) return;
  const slot = openSlot(state, sequence, place.cluster.replicas);
  const cast = castVote(slot.prepares, from, digest);
  if (cast !== 'counted')
    return ignore(out, 'prepare', cast === 'repeated' ? 'duplicate' : 'secondVote', { got: digest });
  const have = votesFor(slot.prepares, digest);
  const need = preparesNeeded(place.cluster.replicas);
  out.note({ kind: 'counted', vote: 'prepare', view, sequence, have, need, proposalKnown: slot.prePrepare !== null });
  advanceSlot(place, state, slot, out);
}

/** CM2: a COMMIT is counted once a sender, by (v, n, d), also before the slot is prepared here (§4.2). */
export function onCommit(
  place: Place,
  state: ReplicaState,
  { from, message }: Received<Commit>,
  out: PbftOutbox,
): void {
  const { view, sequence, digest } = message;
  if (isOutsideViewOrWindow(place, state, message, out)) return;
  const slot = openSlot(state, sequence, place.cluster.replicas);
  const cast = castVote(slot.commits, from, digest);
  if (cast !== 'counted')
    return ignore(out, 'commit', cast === 'repeated' ? 'duplicate' : 'secondVote', { got: digest });
  const have = votesFor(slot.commits, digest);
  const need = quorumSize(place.cluster.replicas);
  out.note({ kind: 'counted', vote: 'commit', view, sequence, have, need, proposalKnown: slot.prePrepare !== null });
  advanceSlot(place, state, slot, out);
}

/** Passes the gates that are open now: prepared, then committed-local, then execution. */
function advanceSlot(place: Place, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  if (!slot.prepared) becomePrepared(place, slot, out);
  if (slot.prepared && !slot.committed) becomeCommitted(place, state, slot, out);
}

/**
 * PR3: prepared(m, v, n, i) ⇔ the log has m, a PRE-PREPARE for it, and 2f (q−1) matching PREPAREs from different
 * backups (§4.2). CM1: the replica then multicasts its COMMIT, once.
 */
function becomePrepared(place: Place, slot: Slot, out: PbftOutbox): void {
  if (!slot.prePrepare) return;
  const { view, sequence, digest } = slot.prePrepare;
  if (votesFor(slot.prepares, digest) < preparesNeeded(place.cluster.replicas)) return;
  slot.prepared = true;
  out.note({ kind: 'prepared', view, sequence, digest, voters: votersFor(slot.prepares, digest) });
  const commit: Commit = { kind: 'commit', view, sequence, digest, replica: place.self };
  castVote(slot.commits, place.self, digest);
  out.multicast(commit);
}

/** CM3: committed-local(m, v, n, i) ⇔ prepared, and 2f+1 (q) matching COMMITs, own included (§4.2). */
function becomeCommitted(place: Place, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  if (!slot.prePrepare) return;
  const { view, sequence, digest } = slot.prePrepare;
  if (votesFor(slot.commits, digest) < quorumSize(place.cluster.replicas)) return;
  slot.committed = true;
  out.note({ kind: 'committedLocal', view, sequence, digest, voters: votersFor(slot.commits, digest) });
  executeCommitted(place, state, sequence, out);
}

/** PP3.2, PP3.4, PR1, CM2: the message is of this view, and h < n ≤ H (§4.2). */
function isOutsideViewOrWindow(
  place: Place,
  state: ReplicaState,
  message: PrePrepare | Prepare | Commit,
  out: PbftOutbox,
): boolean {
  const high = highWaterMark(state, place.cluster.window);
  if (message.view !== state.view) {
    ignore(out, message.kind, 'wrongView', { got: message.view, expected: state.view });
  } else if (message.sequence <= state.lowWaterMark) {
    ignore(out, message.kind, 'belowWindow', { got: message.sequence, expected: state.lowWaterMark });
  } else if (message.sequence > high) {
    ignore(out, message.kind, 'aboveWindow', { got: message.sequence, expected: high });
  } else {
    return false;
  }
  return true;
}
