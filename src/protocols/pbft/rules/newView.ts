import type { Digest } from '../../digest.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import { faultsTolerated, primaryOf } from '../../quorum.ts';
import type { SlotChoice } from '../notes.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { quorumOf } from './counting.ts';
import { acceptProposals } from './gates.ts';
import type { Batch, NewView, Request, ViewChange } from './messages.ts';
import type { NewViewChoice } from './newViewChoice.ts';
import { choose, proposalsOf } from './newViewChoice.ts';
import { takeUpEarly } from './normalCase.ts';
import { lacksBodies, markOrdered, rememberRequest } from './pending.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import { digestOfBatch, NULL_BATCH, NULL_DIGEST } from './requestDigest.ts';
import type { Slot } from './slot.ts';
import { createSlot } from './slot.ts';
import { sendStatus } from './statusMessage.ts';
import { rollBack } from './tentative.ts';
import { NEW_VIEW, REQUEST, stopTimer } from './timers.ts';

/**
 * The new view (§4.4): how its primary makes it, and how all enter it. What it has to prove is in `newViewCheck.ts`.
 */

/**
 * NV1: with q valid VIEW-CHANGEs for its view, own included, the primary multicasts ⟨NEW-VIEW, v+1, V, O⟩ (§4.4). V is
 * exactly the first q that arrived.
 */
export function makeNewView(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  const { view } = state;
  const asking = state.viewChanges.filter((viewChange) => viewChange.view === view);
  const viewChanges = asking.slice(0, quorumOf(place));
  const choice = choose(viewChanges, place.policy);
  const newView: NewView = { kind: 'newView', view, viewChanges, proposals: proposalsOf(view, choice.choices) };
  state.newView = newView;
  out.multicast(newView);
  enterView(place, state, { view, viewChanges, choice }, out);
}

/**
 * NV4: a backup accepts a NEW-VIEW for a view that it is not yet active in, from that view's primary, if V holds q
 * valid VIEW-CHANGEs for it and O is what V makes it: the backup computes it once more and compares (§4.4). One that is
 * refused is as good as none: the timer goes on, and leads to the view after.
 */
export function onNewView(
  place: PbftPlace,
  state: ReplicaState,
  { from, message }: Received<NewView>,
  out: PbftOutbox,
): void {
  const { policy } = place;
  const { view, viewChanges } = message;
  const primary = primaryOf(view, place.cluster.replicas);
  if (from !== primary) return ignore(out, 'newView', 'notPrimary', { got: from, expected: primary });
  // VC5, NV6: views only grow, and only one NEW-VIEW for each of them counts.
  if (view < state.view || (view === state.view && state.active)) {
    return ignore(out, 'newView', 'staleViewChange', { got: view, expected: state.view });
  }
  const fault = policy.membersFault(place, message);
  if (fault) return ignore(out, 'newView', fault.why, fault.values);
  const choice = policy.confirmedChoice(message, choose(viewChanges, policy));
  if (!choice) return ignore(out, 'newView', 'wrongProposals');
  rollBack(state, out);
  // A NEW-VIEW that it made itself as primary of an earlier view is of no use any more.
  state.newView = null;
  enterView(place, state, { view, viewChanges, choice }, out);
}

interface NewViewParts {
  readonly view: ViewNumber;
  readonly viewChanges: readonly ViewChange[];
  readonly choice: NewViewChoice;
}

/**
 * NV3, NV4: the view becomes active. The replica logs O, adopts the checkpoint O starts from, votes for each proposal,
 * and takes up what came too early. The wait for the NEW-VIEW is over, whichever view it was for; the one for what this
 * view has to execute begins anew (§4.5.2).
 */
function enterView(
  place: PbftPlace,
  state: ReplicaState,
  { view, viewChanges, choice }: NewViewParts,
  out: PbftOutbox,
): void {
  const { checkpoint, maxSequence, choices } = choice;
  state.view = view;
  state.active = true;
  state.beyondWindow.clear();
  if (state.newViewTimer) stopTimer(NEW_VIEW, out);
  state.newViewTimer = false;
  if (state.timedRequest) stopTimer(REQUEST, out);
  state.timedRequest = null;
  state.newViewFrom = checkpoint.sequence;
  state.newViewUpTo = maxSequence;
  // Its h may have moved since its VIEW-CHANGE: there is nothing to order up to there.
  state.lastAssigned = Math.max(place.policy.assignedUpTo(maxSequence, state.lastAssigned), state.lowWaterMark);
  out.note({
    kind: 'enteredView',
    view,
    primary: primaryOf(view, place.cluster.replicas),
    members: viewChanges.map(({ replica }) => replica).sort((a, b) => a - b),
    have: viewChanges.length,
    need: quorumOf(place),
    minSequence: checkpoint.sequence,
    maxSequence,
    choices,
  });
  replaceLog(place, state, choices);
  place.policy.adoptCheckpoint(place, state, checkpoint, out);
  countAsOrdered(place, state);
  relayPending(place, state, out);
  acceptProposals(place, state, out);
  // NV5: a replica that lacks a request of O asks for it at once.
  if (lacksBodies(state)) sendStatus(place, state, 'requestUnknown', out);
  takeUpEarly(place, state, out);
}

/** NV7: the primary goes on above max-s, never from a number of its own (§4.4). */
export function assignedUpTo(maxSequence: SequenceNumber): number {
  return maxSequence;
}

/**
 * The slots of earlier views go; those of O take their place. CM5: one that was executed goes through the phases again,
 * and is not executed again (§4.4). Requests are kept by their digest, since this view or a later one may propose them
 * again.
 */
function replaceLog(place: PbftPlace, state: ReplicaState, choices: readonly SlotChoice[]): void {
  for (const slot of state.log.values()) keepBody(place, state, slot);
  state.log.clear();
  for (const { sequence, digest } of choices) {
    if (sequence <= state.lowWaterMark) continue;
    const slot = createSlot(state.view, sequence, place.cluster.replicas);
    slot.proposal = { view: state.view, sequence, digest };
    slot.batch = batchOf(state, digest);
    slot.executed = sequence <= state.lastExecuted;
    state.log.set(sequence, slot);
    rememberBatch(state, slot);
  }
}

/**
 * NV5: the requests behind a digest, wherever this replica has them: from an earlier view, or from the client itself.
 */
function batchOf({ bodies, pending }: ReplicaState, digest: Digest): Batch | null {
  if (digest === NULL_DIGEST) return NULL_BATCH;
  const kept = bodies.get(digest);
  if (kept) return kept.batch;
  for (const request of pending.values()) {
    const alone: Batch = [request];
    if (digestOfBatch(alone) === digest) return alone;
  }
  return null;
}

/**
 * Keeps, for each sequence number, the f+2 latest bodies, as Castro's library bounds what it remembers of earlier
 * views, and the one that prepared here: primaries that propose something else in each of their views cannot fill the
 * memory.
 */
function keepBody({ cluster }: PbftPlace, state: ReplicaState, { sequence, proposal, batch }: Slot): void {
  if (!proposal || !batch || batch.length === 0) return;
  const { bodies, certificates } = state;
  const earlier = bodies.get(proposal.digest);
  bodies.delete(proposal.digest);
  bodies.set(proposal.digest, { sequence: Math.max(sequence, earlier?.sequence ?? 0), batch });
  const others = [...bodies].filter(([digest, body]) => {
    return body.sequence === sequence && certificates.get(sequence)?.digest !== digest;
  });
  const tooMany = others.length - faultsTolerated(cluster.replicas) - 2;
  for (const [digest] of others.slice(0, Math.max(0, tooMany))) bodies.delete(digest);
}

function rememberBatch(state: ReplicaState, { batch }: Slot): void {
  for (const request of batch ?? []) rememberRequest(state, request);
}

/** PP2, NV3: what O proposes has its number; everything else this primary still knows of gets one now. */
function countAsOrdered({ self, cluster }: PbftPlace, state: ReplicaState): void {
  state.ordered.clear();
  state.buffered.length = 0;
  if (primaryOf(state.view, cluster.replicas) !== self) return;
  for (const { batch } of state.log.values()) markOrdered(state, batch ?? []);
  for (const request of state.pending.values()) {
    if (request.timestamp > (state.ordered.get(request.client) ?? 0)) state.buffered.push(request);
  }
}

/**
 * The new primary may never have heard of a request that others wait for; it would be deposed for it. So each backup
 * passes on what it waits for, but for what O proposes already (§4.1, §4.4).
 */
function relayPending({ self, cluster }: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  const primary = primaryOf(state.view, cluster.replicas);
  if (primary === self) return;
  const proposed = new Set([...state.log.values()].flatMap(({ batch }) => batch ?? []).map(nameOf));
  for (const request of state.pending.values()) {
    if (proposed.has(nameOf(request))) continue;
    out.note({ kind: 'relayed', client: request.client, timestamp: request.timestamp, primary });
    out.send(primary, request);
  }
}

function nameOf({ client, timestamp }: Request): string {
  return `${client} ${timestamp}`;
}
