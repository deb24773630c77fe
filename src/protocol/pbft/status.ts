import { votersOf } from '../ballot.ts';
import type { Place } from '../protocol.ts';
import { weakQuorumSize } from '../quorum.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import type { SlotStatus, Status } from './messages.ts';
import type { StatusSentNote } from './notes.ts';
import type { ReplicaState, Slot } from './replicaState.ts';
import { messagesLackedBy } from './retransmission.ts';
import { catchUp } from './stateTransfer.ts';
import { STATUS } from './timers.ts';

/**
 * Retransmission is driven by the receiver, as in Castro's library: whoever makes no progress tells the others what it
 * has, and each of them sends again what it said itself and the other lacks. The paper leaves the means open (§4.1, §6.1).
 */

/** After each step: the status timer runs while something is lacking, and starts anew with every progress. */
export function watchProgress(place: Place, state: ReplicaState, out: PbftOutbox): void {
  if (!lacksSomething(place, state)) {
    if (state.statusMark !== null) out.cancelTimer(STATUS);
    state.statusMark = null;
    return;
  }
  // Each of them only grows, so the sum does with any of them.
  const mark = state.view + state.lowWaterMark + state.lastExecuted;
  if (state.statusMark === mark) return;
  state.statusMark = mark;
  out.setTimer(STATUS, place.cluster.statusInterval);
}

export function onStatusTimeout(place: Place, state: ReplicaState, out: PbftOutbox): void {
  state.statusMark = null;
  if (!lacksSomething(place, state)) return ignore(out, 'timeout', 'settled');
  sendStatus(place, state, 'noProgress', out);
  catchUp(place, state, out);
}

export function sendStatus(place: Place, state: ReplicaState, why: StatusSentNote['why'], out: PbftOutbox): void {
  noteStatus(state, why, out);
  out.multicast(statusOf(place, state));
}

function noteStatus({ view, active, lastExecuted }: ReplicaState, why: StatusSentNote['why'], out: PbftOutbox): void {
  out.note({ kind: 'statusSent', view, active, lastExecuted, why });
}

function statusOf(place: Place, state: ReplicaState): Status {
  const { view, active, lowWaterMark, lastExecuted } = state;
  return {
    kind: 'status',
    view,
    active,
    lowWaterMark,
    lastExecuted,
    slots: active ? openSlots(state).map(statusOfSlot) : [],
    checkpoints: [...state.checkpoints]
      .sort(([a], [b]) => a - b)
      .map(([sequence, { votes }]) => ({ sequence, voters: votersOf(votes) })),
    viewChanges: active ? [] : state.viewChanges.filter((other) => other.view === view).map(({ replica }) => replica),
    replica: place.self,
  };
}

/** A replica that lacks something this one said gets it again; one that is ahead is told what this one lacks. */
export function onStatus(
  place: Place,
  state: ReplicaState,
  { from, message }: Received<Status>,
  out: PbftOutbox,
): void {
  const messages = messagesLackedBy(place, state, message);
  const missedView = hasMissedViewOf(state, message);
  if (missedView) {
    noteStatus(state, 'laterView', out);
    out.send(from, statusOf(place, state));
  }
  if (messages.length > 0) {
    out.note({ kind: 'retransmitted', to: from, messages: messages.map(({ kind }) => kind) });
    for (const lacked of messages) out.send(from, lacked);
  } else if (!missedView) {
    ignore(out, 'status', 'nothingToSend');
  }
}

/**
 * T5: a VIEW-CHANGE must be sent again to whoever did not get it (§4.4). One that lacks nothing asks for nothing, so it
 * learns only from the STATUS of others that they have left its view.
 */
function hasMissedViewOf(state: ReplicaState, { view, replica }: Status): boolean {
  return view > state.view && !state.viewChanges.some((known) => known.replica === replica && known.view >= view);
}

function lacksSomething(place: Place, state: ReplicaState): boolean {
  return (
    !state.active ||
    state.pending.size > 0 ||
    state.fetching !== null ||
    hasOpenSlot(state) ||
    hasOpenCheckpoint(place, state)
  );
}

function hasOpenSlot({ log, lastExecuted }: ReplicaState): boolean {
  for (const slot of log.values()) if (isOpen(slot, lastExecuted)) return true;
  return false;
}

/**
 * Not executed; or executed in an earlier view and proposed again in this one: others may need this replica's votes to
 * get it through, and it can only vote for what it has the votes of others for (§4.4).
 */
function isOpen({ sequence, committed }: Slot, lastExecuted: number): boolean {
  return sequence > lastExecuted || !committed;
}

/** One that this replica has taken itself, or that at least one correct replica has. */
function hasOpenCheckpoint({ cluster }: Place, { checkpoints, farCheckpoints }: ReplicaState): boolean {
  const weak = weakQuorumSize(cluster.replicas);
  if (farCheckpoints.size >= weak) return true;
  for (const { own, votes } of checkpoints.values()) {
    if (own || votes.tallies.some(({ count }) => count >= weak)) return true;
  }
  return false;
}

function openSlots({ log, lastExecuted }: ReplicaState): Slot[] {
  return [...log.values()].filter((slot) => isOpen(slot, lastExecuted)).sort((a, b) => a.sequence - b.sequence);
}

function statusOfSlot({ sequence, proposal, batch, prepares, commits }: Slot): SlotStatus {
  return {
    sequence,
    digest: proposal?.digest ?? null,
    hasBatch: batch !== null,
    prepares: votersOf(prepares),
    commits: votersOf(commits),
  };
}
