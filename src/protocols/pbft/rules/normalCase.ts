import type { Cluster } from '../../../engine/protocol.ts';
import { votesFor } from '../../ballot.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import type { IgnoredReason } from '../notes.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { countedNote } from './countedNote.ts';
import { commitsOf, preparesOf } from './counting.ts';
import { keepForLater, takeDue } from './early.ts';
import { acceptProposal, advanceSlot } from './gates.ts';
import { rememberBeyond } from './lacking.ts';
import type { Batch, Commit, PrePrepare, Prepare, Proposal } from './messages.ts';
import { markOrdered, rememberRequest } from './pending.ts';
import type { Admission, PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import { highWaterMark, openSlot } from './replicaState.ts';
import { digestOfBatch } from './requestDigest.ts';
import type { Slot } from './slot.ts';

/**
 * The messages of the three phases that order requests (§4.2): pre-prepare, prepare, commit. Requests themselves are in
 * `requests.ts`, and what the votes add up to is in `gates.ts`.
 */

/** PP1: the primary gives a batch of requests its sequence number and multicasts ⟨⟨PRE-PREPARE, v, n, d⟩, m⟩. */
export function propose(place: PbftPlace, state: ReplicaState, batch: Batch, out: PbftOutbox): void {
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
  out.note({ kind: 'prePrepared', view, sequence, digest, prepares: preparesOf(place, state, slot) });
  out.multicast(prePrepare);
  advanceSlot(place, state, slot, out);
}

/**
 * PP3: a backup accepts a PRE-PREPARE and answers with its PREPARE (§4.2). PP3.1, C7: it is from the primary, signed, as is
 * each request in it, and the digest fits. A second one for another digest proves that the primary lies; it is ignored, as in the paper. To leave the view at once, as Fabric does, would be safe as well,
 * but one replica alone changes nothing, and a request that is not executed ends the view anyhow.
 */
export function onPrePrepare(
  place: PbftPlace,
  state: ReplicaState,
  received: Received<PrePrepare>,
  out: PbftOutbox,
): void {
  const { from, message } = received;
  const { view, digest, batch } = message;
  const primary = primaryOf(view, place.cluster.replicas);
  if (from !== primary) return ignore(out, 'prePrepare', 'notPrimary', { got: from, expected: primary });
  if (batch.some((request) => request.signature === 'forged')) return ignore(out, 'prePrepare', 'forgedRequest');
  const computed = digestOfBatch(batch);
  if (digest !== computed) return ignore(out, 'prePrepare', 'wrongDigest', { got: digest, expected: computed });
  if (isOutsideViewOrWindow(place, state, received, out)) return;
  const slot = place.policy.slotFor(place.cluster, state, message);
  if (slot.proposal) {
    const repeated = slot.proposal.digest === digest;
    const known: IgnoredReason = slot.decided ? 'alreadyCommitted' : 'duplicate';
    const why: IgnoredReason = repeated ? known : 'conflictingProposal';
    if (repeated && !slot.batch) return learnBody(place, state, { slot, batch }, out);
    return ignore(out, 'prePrepare', why, { got: digest, expected: slot.proposal.digest });
  }
  slot.proposal = message;
  slot.batch = batch;
  for (const request of batch) rememberRequest(state, request);
  acceptProposal(place, state, slot, out);
}

/** PP3.3: the first PRE-PREPARE for (v, n) counts, and no other (§4.2). */
export function slotFor({ replicas }: Cluster, state: ReplicaState, { sequence }: Proposal): Slot {
  return openSlot(state, sequence, replicas);
}

/** PR1, PR2, PR4: a PREPARE is counted once a sender, by (v, n, d), also before the PRE-PREPARE has come (§4.2). */
export function onPrepare(place: PbftPlace, state: ReplicaState, received: Received<Prepare>, out: PbftOutbox): void {
  const { policy, cluster } = place;
  const { from, message } = received;
  const { view, sequence, digest } = message;
  // The primary of the message's view, whichever view this replica is in.
  if (!policy.mayPrepare(cluster, view, from)) return ignore(out, 'prepare', 'prepareFromPrimary', { got: from });
  if (isOutsideViewOrWindow(place, state, received, out)) return;
  const slot = openSlot(state, sequence, cluster.replicas);
  const cast = policy.castVote(slot.prepares, from, digest);
  if (cast !== 'counted')
    return ignore(out, 'prepare', cast === 'repeated' ? 'duplicate' : 'secondVote', { got: digest });
  const have = votesFor(slot.prepares, digest);
  const { have: votes, need } = preparesOf(place, state, slot);
  out.note(countedNote('prepare', slot, { have, need }, slot.proposal ? votes : null));
  advanceSlot(place, state, slot, out);
}

/** CM2: a COMMIT is counted once a sender, by (v, n, d), also before the slot is prepared here (§4.2). */
export function onCommit(place: PbftPlace, state: ReplicaState, received: Received<Commit>, out: PbftOutbox): void {
  const { from, message } = received;
  const { sequence, digest } = message;
  if (isOutsideViewOrWindow(place, state, received, out)) return;
  const slot = openSlot(state, sequence, place.cluster.replicas);
  const cast = place.policy.castVote(slot.commits, from, digest);
  if (cast !== 'counted')
    return ignore(out, 'commit', cast === 'repeated' ? 'duplicate' : 'secondVote', { got: digest });
  const have = votesFor(slot.commits, digest);
  const { have: votes, need } = commitsOf(place, state, slot);
  out.note(countedNote('commit', slot, { have, need }, slot.proposal ? votes : null));
  advanceSlot(place, state, slot, out);
}

/** The view is active now: the messages that came for it too early are handled as if they came now. */
export function takeUpEarly(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  for (const [from, messages] of takeDue(state)) {
    for (const message of messages) {
      if (message.kind === 'prePrepare') onPrePrepare(place, state, { from, message }, out);
      else if (message.kind === 'prepare') onPrepare(place, state, { from, message }, out);
      else onCommit(place, state, { from, message }, out);
    }
  }
}

/** NV5: the requests of a proposal that was known by its digest only. */
export function learnBody(
  place: PbftPlace,
  state: ReplicaState,
  { slot, batch }: { readonly slot: Slot; readonly batch: Batch },
  out: PbftOutbox,
): void {
  const { view, sequence } = slot;
  slot.batch = batch;
  for (const request of batch) rememberRequest(state, request);
  if (primaryOf(state.view, place.cluster.replicas) === place.self) markOrdered(state, batch);
  out.note({ kind: 'bodyLearnt', view, sequence, digest: digestOfBatch(batch) });
  advanceSlot(place, state, slot, out);
}

/** Refuses what is not admitted, or keeps it until its view is entered. */
function isOutsideViewOrWindow(
  place: PbftPlace,
  state: ReplicaState,
  received: Received<PrePrepare | Prepare | Commit>,
  out: PbftOutbox,
): boolean {
  const { policy, cluster } = place;
  const { message } = received;
  const { kind, view, sequence } = message;
  const admission = policy.admission(cluster, state, message);
  if (admission === 'admitted') return false;
  if (admission === 'early') {
    keepForLater(place, state, received, out);
  } else if (admission === 'wrongView') {
    ignore(out, kind, admission, { got: view, expected: state.view });
  } else {
    if (admission === 'aboveWindow') rememberBeyond(state, received.from, sequence);
    const bound = admission === 'belowWindow' ? lowestBound(state, view) : highWaterMark(state, cluster.window);
    ignore(out, kind, admission, { got: sequence, expected: bound });
  }
  return true;
}

/**
 * PP3.2, PP3.4, PR1, CM2: the message is of this view, which is active, and h < n ≤ H (§4.2). A slot up to min-s has no
 * place in the view, also where this replica still fetches the state that h moves to (§4.4).
 */
export function admission(
  { window }: Cluster,
  state: ReplicaState,
  { view, sequence }: PrePrepare | Prepare | Commit,
): Admission {
  if (view < state.view) return 'wrongView';
  if (sequence <= lowestBound(state, view)) return 'belowWindow';
  if (sequence > highWaterMark(state, window)) return 'aboveWindow';
  return view > state.view || !state.active ? 'early' : 'admitted';
}

/** The sequence number above which messages of a view may matter: h, or min-s of the view that this replica is in. */
function lowestBound({ view: own, lowWaterMark, newViewFrom }: ReplicaState, view: ViewNumber): SequenceNumber {
  return view === own ? Math.max(lowWaterMark, newViewFrom) : lowWaterMark;
}
