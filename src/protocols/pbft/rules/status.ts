import { votersOf } from '../../ballot.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { weakQuorumSize } from '../../quorum.ts';
import type { StatusSentNote } from '../notes.ts';
import type { PbftOutbox, Received } from './actor.ts';
import { ignore } from './actor.ts';
import type { SlotStatus, Status } from './messages.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState, Slot } from './replicaState.ts';
import { messagesLackedBy } from './retransmission.ts';
import { catchUp } from './stateTransfer.ts';
import { progressOf, STATUS } from './timers.ts';

/**
 * The receiver drives retransmission, as in Castro's library: a replica without progress tells the others what it has,
 * and each of them sends again what it said itself and the other lacks. The paper leaves the means open (§4.1, §6.1).
 */

/** After each step: the status timer runs while something is lacking, and starts anew with every progress. */
export function watchProgress(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  if (!lacksSomething(place, state)) {
    if (state.statusMark !== null) out.cancelTimer(STATUS);
    state.statusMark = null;
    return;
  }
  const mark = progressOf(state);
  if (state.statusMark === mark) return;
  state.statusMark = mark;
  out.setTimer(STATUS, place.cluster.statusInterval);
}

export function onStatusTimeout(place: PbftPlace, state: ReplicaState, out: PbftOutbox): void {
  state.statusMark = null;
  if (!lacksSomething(place, state)) return ignore(out, 'timeout', 'settled');
  state.stalledAt = progressOf(state);
  sendStatus(place, state, 'noProgress', out);
  for (const slot of state.log.values()) slot.asked ||= isHearsay(place, slot);
  catchUp(place, state, out);
}

export function sendStatus(place: PbftPlace, state: ReplicaState, why: StatusSentNote['why'], out: PbftOutbox): void {
  const { view, active, lowWaterMark, lastExecuted } = state;
  const status: Status = {
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
  out.note({ kind: 'statusSent', view, active, lastExecuted, why });
  out.multicast(status);
}

/** A replica that lacks something this one said gets it again. */
export function onStatus(
  place: PbftPlace,
  state: ReplicaState,
  { from, message }: Received<Status>,
  out: PbftOutbox,
): void {
  state.viewsNamed.set(from, message.view);
  const messages = messagesLackedBy(place, state, message);
  if (messages.length === 0) return ignore(out, 'status', 'nothingToSend');
  out.note({ kind: 'retransmitted', to: from, messages: messages.map(({ kind }) => kind) });
  for (const lacked of messages) out.send(from, lacked);
}

function lacksSomething(place: PbftPlace, state: ReplicaState): boolean {
  return (
    !state.active ||
    state.pending.size > 0 ||
    state.fetching !== null ||
    hasOpenSlot(place, state) ||
    hasHeardOfLaterView(place, state) ||
    hasOpenCheckpoint(place, state)
  );
}

/**
 * A slot is open until it is executed; and one that a NEW-VIEW proposed again, until it is committed in that view, also
 * where it was executed before: others may need this replica's COMMIT, and it has none to give before it is prepared.
 */
function isOpen({ sequence, proposal, committed }: Slot, lastExecuted: SequenceNumber): boolean {
  return sequence > lastExecuted || (proposal !== null && !committed);
}

/**
 * True where no more than f others speak of this slot, and none has a proposal for it: they may all be liars. The
 * replica asks about it once, since a message may be lost, and not for ever: a single vote for a slot that nobody
 * proposed would keep everybody talking.
 */
function isHearsay({ cluster }: PbftPlace, { proposal, prepares, commits }: Slot): boolean {
  const speakers = new Set([...votersOf(prepares), ...votersOf(commits)]);
  return proposal === null && speakers.size < weakQuorumSize(cluster.replicas);
}

function hasOpenSlot(place: PbftPlace, { log, lastExecuted }: ReplicaState): boolean {
  for (const slot of log.values()) {
    if (isOpen(slot, lastExecuted) && !(slot.asked && isHearsay(place, slot))) return true;
  }
  return false;
}

/**
 * T5: f+1 replicas, so a correct one, are in a later view, or ask for one: its NEW-VIEW or their VIEW-CHANGEs are
 * lacking. They come again only if this replica says which view it is in, though it may have nothing else to ask for.
 */
function hasHeardOfLaterView({ cluster }: PbftPlace, { view, early, viewChanges, viewsNamed }: ReplicaState): boolean {
  // The usual case, and this is asked after nearly every step.
  if (early.size === 0 && viewsNamed.size === 0 && viewChanges.length === 0) return false;
  const ahead = new Set(viewChanges.filter((viewChange) => viewChange.view > view).map(({ replica }) => replica));
  for (const [sender, messages] of early) if (messages.view > view) ahead.add(sender);
  for (const [sender, named] of viewsNamed) if (named > view) ahead.add(sender);
  return ahead.size >= weakQuorumSize(cluster.replicas);
}

/** True where a checkpoint is not yet stable that this replica or at least one correct replica has taken. */
function hasOpenCheckpoint({ cluster }: PbftPlace, { checkpoints, farCheckpoints }: ReplicaState): boolean {
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
