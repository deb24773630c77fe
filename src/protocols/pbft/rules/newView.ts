import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import { faultsTolerated, primaryOf } from '../../quorum.ts';
import type { SlotChoice } from '../notes.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { quorumOf } from './counting.ts';
import { acceptProposals } from './gates.ts';
import type { NewView, ViewChange } from './messages.ts';
import type { NewViewChoice } from './newViewChoice.ts';
import { choose, proposalsOf } from './newViewChoice.ts';
import { takeUpEarly } from './normalCase.ts';
import { rememberRequest } from './pending.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState, Slot } from './replicaState.ts';
import { createSlot } from './replicaState.ts';
import { NULL_BATCH, NULL_DIGEST } from './requestDigest.ts';
import { sendStatus } from './status.ts';
import { rollBack } from './tentative.ts';
import { REQUEST, stopTimer } from './timers.ts';

/** The new view (§4.4): how its primary makes it, and how all enter it. What it has to prove is in `newViewCheck.ts`. */

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
 * NV4: a backup accepts a NEW-VIEW for a view that it is not yet active in, from that view's primary, if V holds q valid
 * VIEW-CHANGEs for it and O is what V makes it: the backup computes it once more and compares (§4.4). One that is refused
 * is as good as none: the timer goes on, and leads to the view after.
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
 * and takes up what came too early.
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
  if (state.timedRequest) stopTimer(REQUEST, out);
  state.timedRequest = null;
  state.newViewUpTo = maxSequence;
  state.lastAssigned = place.policy.assignedUpTo(maxSequence, state.lastAssigned);
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
 * The slots of earlier views go; those of O take their place. Requests are kept by their digest, since this view or a
 * later one may propose them again.
 */
function replaceLog(place: PbftPlace, state: ReplicaState, choices: readonly SlotChoice[]): void {
  for (const slot of state.log.values()) keepBody(place, state, slot);
  state.log.clear();
  for (const { sequence, digest } of choices) {
    if (sequence <= state.lowWaterMark) continue;
    const slot = createSlot(state.view, sequence, place.cluster.replicas);
    slot.proposal = { view: state.view, sequence, digest };
    slot.batch = digest === NULL_DIGEST ? NULL_BATCH : (state.bodies.get(digest)?.batch ?? null);
    slot.executed = sequence <= state.lastExecuted;
    state.log.set(sequence, slot);
    rememberBatch(state, slot);
  }
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
  for (const { batch } of state.log.values()) {
    for (const { client, timestamp } of batch ?? []) {
      state.ordered.set(client, Math.max(timestamp, state.ordered.get(client) ?? 0));
    }
  }
  for (const request of state.pending.values()) {
    if (request.timestamp > (state.ordered.get(request.client) ?? 0)) state.buffered.push(request);
  }
}

function lacksBodies(state: ReplicaState): boolean {
  for (const { proposal, batch } of state.log.values()) if (proposal && !batch) return true;
  return false;
}
