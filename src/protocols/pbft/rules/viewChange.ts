import type { NodeId } from '../../../engine/protocol.ts';
import type { ViewNumber } from '../../numbers.ts';
import { primaryOf, weakQuorumSize } from '../../quorum.ts';
import type { ViewChangeReason } from '../notes.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import { checkpointProof } from './certificates.ts';
import { quorumOf } from './counting.ts';
import type { ViewChange } from './messages.ts';
import { makeNewView } from './newView.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import { rollBack } from './tentative.ts';
import { NEW_VIEW, startTimer } from './timers.ts';
import { viewChangeFault } from './viewChangeCheck.ts';

/** View changes (§4.4, §4.5.2): from the timer that ran out to the VIEW-CHANGEs that make a NEW-VIEW. */

/** VC1: the oldest request this backup waits for was not executed in time (§4.4). */
export function onRequestTimeout(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  if (!state.timedRequest) return ignore(out, 'timeout', 'settled');
  state.timedRequest = null;
  startViewChange(place, state, { view: state.view + 1, why: 'requestTimeout', joined: [] }, out);
}

/** T3: no NEW-VIEW in time: on to the view after, with twice the time (§4.5.2). */
export function onNewViewTimeout(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  if (!state.newViewTimer) return ignore(out, 'timeout', 'settled');
  state.newViewTimer = false;
  startViewChange(place, state, { view: state.view + 1, why: 'newViewTimeout', joined: [] }, out);
}

interface Occasion {
  readonly view: ViewNumber;
  readonly why: ViewChangeReason;
  readonly joined: readonly NodeId[];
}

/**
 * VC1: the replica leaves its view and multicasts ⟨VIEW-CHANGE, v+1, h, C, P, i⟩ (§4.4). Until the NEW-VIEW it takes no
 * part in the normal case; VC4: where it is alone, until others follow. What it executed tentatively is undone: the next view may decide otherwise (§5.1).
 */
function startViewChange(
  place: PbftPlace,
  state: ReplicaState,
  { view, why, joined }: Occasion,
  out: PbftOutbox,
): void {
  const left = state.view;
  state.view = view;
  state.active = false;
  state.newView = null;
  state.beyondWindow.clear();
  state.buffered.length = 0;
  if (state.newViewTimer) {
    state.newViewTimer = false;
    out.cancelTimer(NEW_VIEW);
    out.note({ kind: 'timerCancelled', timer: NEW_VIEW });
  }
  const { lowWaterMark } = state;
  const certificates = place.policy.preparedCertificates(state);
  out.note({
    kind: 'viewChangeStarted',
    view,
    left,
    why,
    joined,
    joinNeed: weakQuorumSize(place.cluster.replicas),
    viewChanges: { have: viewChangesFor(state, view).length + 1, need: quorumOf(place) },
    lowWaterMark,
    certificates: certificates.map(({ proposal }) => proposal),
  });
  rollBack(state, out);
  const own: ViewChange = {
    kind: 'viewChange',
    view,
    lowWaterMark,
    checkpointProof: checkpointProof(state.stable),
    certificates,
    replica: place.self,
  };
  place.policy.keepViewChange(state, own);
  out.multicast(own);
  afterViewChange(place, state, out);
}

/**
 * A VIEW-CHANGE counts if it is valid and for a view that is ahead. Of each replica only the latest is kept: a correct
 * one that has moved on is of no use to the view it left, and one that sends many cannot fill the memory with them.
 */
export function onViewChange(
  place: PbftPlace,
  state: ReplicaState,
  { message }: Received<ViewChange>,
  out: PbftOutbox,
): void {
  const { view } = message;
  // VC5: views only grow.
  if (view < state.view || (view === state.view && state.active)) {
    return ignore(out, 'viewChange', 'staleViewChange', { got: view, expected: state.view });
  }
  const earlier = state.viewChanges.find(({ replica }) => replica === message.replica);
  if (earlier && earlier.view > view) {
    return ignore(out, 'viewChange', 'laterKnown', { got: view, expected: earlier.view });
  }
  if (earlier?.view === view) {
    return ignore(out, 'viewChange', isSame(earlier, message) ? 'duplicate' : 'secondViewChange', { got: view });
  }
  const fault = viewChangeFault(place, message);
  if (fault) return ignore(out, 'viewChange', fault.why, fault.values);
  place.policy.keepViewChange(state, message);
  const have = viewChangesFor(state, view).length;
  const need = quorumOf(place);
  out.note({ kind: 'counted', vote: 'viewChange', view, sequence: 0, have, need, proposalKnown: true });
  if (!joinOthers(place, state, out)) afterViewChange(place, state, out);
}

/** True where two VIEW-CHANGEs say the same. A copy that came again is another object. */
function isSame(one: ViewChange, other: ViewChange): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/**
 * VC3: f+1 others are ahead, so a correct one is: this replica joins them, in the smallest of their views, without
 * waiting for its own timer (§4.5.2). Replicas are counted, not messages: one alone never makes anybody leave a view.
 */
function joinOthers(place: PbftPlace, state: ReplicaState, out: PbftOutbox): boolean {
  const ahead = state.viewChanges.filter(({ view, replica }) => view > state.view && replica !== place.self);
  if (ahead.length < weakQuorumSize(place.cluster.replicas)) return false;
  const view = Math.min(...ahead.map((viewChange) => viewChange.view));
  const joined = ahead.map(({ replica }) => replica).sort((a, b) => a - b);
  startViewChange(place, state, { view, why: 'joined', joined }, out);
  return true;
}

/** NV1, T3: with q VIEW-CHANGEs for its view the primary makes the NEW-VIEW; everybody else waits for it (§4.4). */
function afterViewChange(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  if (state.active) return;
  const isPrimary = primaryOf(state.view, place.cluster.replicas) === place.self;
  if (isPrimary && viewChangesFor(state, state.view).length >= quorumOf(place)) {
    return makeNewView(place, state, out);
  }
  awaitNewView(place, state, out);
}

/**
 * T3: the timer does not start before q replicas have come this far: replicas would overtake one another (§4.5.2). A
 * replica that has gone on to a later view has been here. Leaving it out of the count would leave those behind it
 * without a timer for ever, the primary of this view as well, since its VIEW-CHANGE for this view will not come again.
 */
export function awaitNewView(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  const here = state.viewChanges.filter(({ view }) => view >= state.view);
  if (state.newViewTimer || here.length < quorumOf(place)) return;
  state.newViewTimer = true;
  startTimer(NEW_VIEW, place.policy.patience(place.cluster, state), out);
}

/** The valid VIEW-CHANGEs for a view, in the order of arrival. */
export function viewChangesFor(state: ReplicaState, view: ViewNumber): ViewChange[] {
  return state.viewChanges.filter((viewChange) => viewChange.view === view);
}

/**
 * VC3: of each replica the latest one only, so that those who are ahead are counted, and not their messages (§4.5.2).
 */
export function keepViewChange({ viewChanges }: ReplicaState, viewChange: ViewChange): void {
  const earlier = viewChanges.findIndex(({ replica }) => replica === viewChange.replica);
  if (earlier >= 0) viewChanges.splice(earlier, 1);
  viewChanges.push(viewChange);
}
