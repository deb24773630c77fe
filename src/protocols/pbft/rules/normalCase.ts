import type { Place } from '../../../engine/protocol.ts';
import { castVote, votersFor, votesFor } from '../../ballot.ts';
import { primaryOf } from '../../quorum.ts';
import { E5, E7, E13, E15, keeps } from '../broken/brokenRules.ts';
import type { IgnoredReason } from '../ignoredNote.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { keepCertificate } from './certificates.ts';
import { castOneVote, mayPrepare, preparesNeededIn, quorumOf, votesThatCount } from './counting.ts';
import { keepForLater } from './early.ts';
import { executeCommitted } from './execution.ts';
import type { Batch, Commit, PrePrepare, Prepare } from './messages.ts';
import type { ReplicaState, Slot } from './replicaState.ts';
import { highWaterMark, openSlot } from './replicaState.ts';
import { digestOfBatch } from './requestDigest.ts';
import { rememberRequest } from './requests.ts';
import { executeTentatively } from './tentative.ts';

/** The three phases that order requests (§4.2): pre-prepare, prepare, commit. Requests themselves are in `requests.ts`. */

/** PP1: the primary gives a batch of requests its sequence number and multicasts ⟨⟨PRE-PREPARE, v, n, d⟩, m⟩. */
export function propose(place: Place, state: ReplicaState, batch: Batch, out: PbftOutbox): void {
  const sequence = ++state.lastAssigned;
  const { view } = state;
  const digest = digestOfBatch(batch);
  const prePrepare: PrePrepare = { kind: 'prePrepare', view, sequence, digest, batch };
  const slot = openSlot(state, sequence, place.cluster.replicas);
  slot.proposal = prePrepare;
  slot.batch = batch;
  slot.accepted = true;
  for (const { client, timestamp } of batch) {
    state.ordered.set(client, timestamp);
    out.note({ kind: 'assigned', view, sequence, digest, client, timestamp });
  }
  out.note({ kind: 'prePrepared', view, sequence, digest });
  out.multicast(prePrepare);
  advanceSlot(place, state, slot, out);
}

/**
 * PP3: a backup accepts a PRE-PREPARE and answers with its PREPARE (§4.2). A second one for another digest proves that
 * the primary lies; it is ignored, as in the paper. To leave the view at once, as Fabric does, would be safe as well, but
 * one replica alone changes nothing, and a request that is not executed ends the view anyhow.
 */
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
  if (!keeps(place.cluster, E13)) enterOnBareProposal(state, view);
  if (isOutsideViewOrWindow(place, state, { from, message }, out)) return;
  let slot = openSlot(state, sequence, place.cluster.replicas);
  if (slot.proposal && slot.proposal.digest !== digest && !keeps(place.cluster, E7)) {
    state.log.delete(sequence);
    slot = openSlot(state, sequence, place.cluster.replicas);
  }
  if (slot.proposal) {
    const repeated = slot.proposal.digest === digest;
    const why: IgnoredReason = repeated ? 'duplicate' : 'conflictingProposal';
    if (repeated && !slot.batch) return learnBody(place, state, { slot, batch }, out);
    return ignore(out, 'prePrepare', why, { got: digest, expected: slot.proposal.digest });
  }
  slot.proposal = message;
  slot.batch = batch;
  for (const request of batch) rememberRequest(state, request);
  acceptProposal(place, state, slot, out);
}

/** What must never happen (§4.4): the view is entered without a NEW-VIEW, and with nothing of the views before it. */
function enterOnBareProposal(state: ReplicaState, view: number): void {
  if (view < state.view || (view === state.view && state.active)) return;
  state.view = view;
  state.active = true;
  state.log.clear();
}

/** NV4, PP3: the proposals of O, and those that were above the window until now, are accepted like any PRE-PREPARE. */
export function acceptProposals(place: Place, state: ReplicaState, out: PbftOutbox): void {
  if (!state.active) return;
  const high = highWaterMark(state, place.cluster.window);
  // What is known only by the proof that it was decided is no PRE-PREPARE: there is nothing to vote for.
  const open = [...state.log.values()].filter(
    ({ proposal, accepted, committed }) => proposal && !accepted && !committed,
  );
  for (const slot of open.sort((a, b) => a.sequence - b.sequence)) {
    if (slot.sequence <= high) acceptProposal(place, state, slot, out);
  }
}

/** The gate: the slot is pre-prepared here. A backup multicasts ⟨PREPARE, v, n, d, i⟩; the primary has none (§4.2). */
function acceptProposal(place: Place, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  if (!slot.proposal) return;
  const { view, sequence, digest } = slot.proposal;
  slot.accepted = true;
  out.note({ kind: 'prePrepared', view, sequence, digest });
  if (primaryOf(view, place.cluster.replicas) !== place.self) {
    const prepare: Prepare = { kind: 'prepare', view, sequence, digest, replica: place.self };
    castVote(slot.prepares, place.self, digest);
    out.multicast(prepare);
  }
  advanceSlot(place, state, slot, out);
}

/** PR1, PR2, PR4: a PREPARE is counted once a sender, by (v, n, d), also before the PRE-PREPARE has come (§4.2). */
export function onPrepare(place: Place, state: ReplicaState, received: Received<Prepare>, out: PbftOutbox): void {
  const { from, message } = received;
  const { view, sequence, digest } = message;
  // Of the message's view, whichever view this replica is in.
  if (!mayPrepare(place.cluster, view, from)) return ignore(out, 'prepare', 'prepareFromPrimary', { got: from });
  if (isOutsideViewOrWindow(place, state, received, out)) return;
  const slot = openSlot(state, sequence, place.cluster.replicas);
  const cast = castOneVote(place.cluster, slot.prepares, from, digest);
  if (cast !== 'counted')
    return ignore(out, 'prepare', cast === 'repeated' ? 'duplicate' : 'secondVote', { got: digest });
  const have = votesFor(slot.prepares, digest);
  const need = preparesNeededIn(place.cluster);
  out.note({ kind: 'counted', vote: 'prepare', view, sequence, have, need, proposalKnown: slot.proposal !== null });
  advanceSlot(place, state, slot, out);
}

/** CM2: a COMMIT is counted once a sender, by (v, n, d), also before the slot is prepared here (§4.2). */
export function onCommit(place: Place, state: ReplicaState, received: Received<Commit>, out: PbftOutbox): void {
  const { from, message } = received;
  const { view, sequence, digest } = message;
  if (isOutsideViewOrWindow(place, state, received, out)) return;
  const slot = openSlot(state, sequence, place.cluster.replicas);
  const cast = castOneVote(place.cluster, slot.commits, from, digest);
  if (cast !== 'counted')
    return ignore(out, 'commit', cast === 'repeated' ? 'duplicate' : 'secondVote', { got: digest });
  const have = votesFor(slot.commits, digest);
  const need = quorumOf(place.cluster);
  out.note({ kind: 'counted', vote: 'commit', view, sequence, have, need, proposalKnown: slot.proposal !== null });
  advanceSlot(place, state, slot, out);
}

/** NV5: the requests of a proposal that was known by its digest only. */
export function learnBody(
  place: Place,
  state: ReplicaState,
  { slot, batch }: { readonly slot: Slot; readonly batch: Batch },
  out: PbftOutbox,
): void {
  const { view, sequence } = slot;
  slot.batch = batch;
  for (const request of batch) rememberRequest(state, request);
  out.note({ kind: 'bodyLearnt', view, sequence, digest: digestOfBatch(batch) });
  advanceSlot(place, state, slot, out);
}

/** Passes the gates that are open now: prepared, then committed-local, then execution. Between two views none is (§4.4). */
function advanceSlot(place: Place, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  if (!state.active) return;
  if (!slot.prepared) becomePrepared(place, state, slot, out);
  if (!slot.committed) becomeCommitted(place, state, slot, out);
}

/**
 * PR3: prepared(m, v, n, i) ⇔ the log has m, a PRE-PREPARE for it, and 2f (q−1) matching PREPAREs from different
 * backups (§4.2). CM1: the replica then multicasts its COMMIT, once.
 */
function becomePrepared(place: Place, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  if (!slot.proposal || !slot.batch || !slot.accepted) return;
  const { view, sequence, digest } = slot.proposal;
  if (votesThatCount(place.cluster, state, slot, 'prepares') < preparesNeededIn(place.cluster)) return;
  slot.prepared = true;
  const voters = votersFor(slot.prepares, digest);
  keepCertificate(state, slot, voters);
  out.note({ kind: 'prepared', view, sequence, digest, voters });
  const commit: Commit = { kind: 'commit', view, sequence, digest, replica: place.self };
  castVote(slot.commits, place.self, digest);
  out.multicast(commit);
  if (sequence === state.lastExecuted + 1) executeTentatively(place, state, out);
}

/** CM3: committed-local(m, v, n, i) ⇔ prepared, and 2f+1 (q) matching COMMITs, own included (§4.2). */
function becomeCommitted(place: Place, state: ReplicaState, slot: Slot, out: PbftOutbox): void {
  if (!slot.proposal || !slot.prepared) return;
  const { view, sequence, digest } = slot.proposal;
  if (votesThatCount(place.cluster, state, slot, 'commits') < quorumOf(place.cluster)) return;
  slot.committed = true;
  out.note({ kind: 'committedLocal', view, sequence, digest, voters: votersFor(slot.commits, digest) });
  executeCommitted(place, state, sequence, out);
}

/** PP3.2, PP3.4, PR1, CM2: the message is of this view, which is active, and h < n ≤ H (§4.2). */
function isOutsideViewOrWindow(
  place: Place,
  state: ReplicaState,
  { from, message }: Received<PrePrepare | Prepare | Commit>,
  out: PbftOutbox,
): boolean {
  const { kind, view, sequence } = message;
  const high = highWaterMark(state, place.cluster.window);
  const isVote = kind !== 'prePrepare';
  if (view < state.view && !(isVote && !keeps(place.cluster, E5))) {
    ignore(out, kind, 'wrongView', { got: view, expected: state.view });
  } else if (sequence <= state.lowWaterMark) {
    ignore(out, kind, 'belowWindow', { got: sequence, expected: state.lowWaterMark });
  } else if (sequence > high && keeps(place.cluster, E15)) {
    ignore(out, kind, 'aboveWindow', { got: sequence, expected: high });
  } else if (view > state.view || !state.active) {
    keepForLater(place, state, { from, message }, out);
  } else {
    return false;
  }
  return true;
}
