import type { NodeId } from '../../../engine/protocol.ts';
import { votersOf } from '../../ballot.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { weakQuorumSize } from '../../quorum.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import type { Slot } from './slot.ts';
import { progressOf } from './timers.ts';

/**
 * The things that a replica can know that it lacks, and so asks for (`status.ts`). The word of f+1 others is needed
 * if liars could keep it asking without end; what fewer say, it asks about once.
 */

export function lacksSomething(place: PbftPlace, state: ReplicaState): boolean {
  return (
    state.pending.size > 0 ||
    state.fetching !== null ||
    awaitsNewView(place, state) ||
    hasOpenSlot(place, state) ||
    hasHeardOfLaterView(place, state) ||
    hasOpenCheckpoint(place, state) ||
    isKnownToBeBehind(place, state)
  );
}

/** The number of times that it has asked since it last made progress. */
export function vainAsks(state: ReplicaState): number {
  return state.stalledAt === progressOf(state) ? state.asks : 0;
}

/**
 * True between two views, as long as f+1 others, so a correct one, have come as far: the NEW-VIEW has to be found. A
 * replica that left its view alone asks once; then it waits for the others, who have no reason to follow it.
 */
function awaitsNewView({ cluster }: PbftPlace, state: ReplicaState): boolean {
  if (state.active) return false;
  return vainAsks(state) === 0 || countAtOrBeyond(state, state.view) > weakQuorumSize(cluster.replicas);
}

/** Replicas, this one included, that are known to be in this view or a later one, or to ask for one. */
function countAtOrBeyond({ viewChanges, reports }: ReplicaState, wanted: number): number {
  const there = new Set(viewChanges.filter(({ view }) => view >= wanted).map(({ replica }) => replica));
  for (const [sender, { view }] of reports) if (view >= wanted) there.add(sender);
  return there.size;
}

/**
 * A slot is open until it is executed; and one that a NEW-VIEW proposed again, until it is committed in that view, also
 * where it was executed before: others may need this replica's COMMIT, and it has none to give before it is prepared.
 */
export function isOpen({ sequence, proposal, committed }: Slot, { lastExecuted, active }: ReplicaState): boolean {
  return sequence > lastExecuted || (active && proposal !== null && !committed);
}

/**
 * True where no more than f others speak of this slot, and none has a proposal for it: they may all be liars. The
 * replica asks about it once, since a message may be lost, and not for ever: a single vote for a slot that nobody
 * proposed would keep everybody talking.
 */
export function isHearsay({ cluster }: PbftPlace, { proposal, prepares, commits }: Slot): boolean {
  const speakers = new Set([...votersOf(prepares), ...votersOf(commits)]);
  return proposal === null && speakers.size < weakQuorumSize(cluster.replicas);
}

function hasOpenSlot(place: PbftPlace, state: ReplicaState): boolean {
  for (const slot of state.log.values()) {
    if (isOpen(slot, state) && !(slot.asked && isHearsay(place, slot))) return true;
  }
  return false;
}

/**
 * T5: f+1 replicas, so a correct one, are in a later view, or ask for one: its NEW-VIEW or their VIEW-CHANGEs are
 * lacking. They come again only if this replica says which view it is in, though it may have nothing else to ask for.
 */
function hasHeardOfLaterView({ cluster }: PbftPlace, state: ReplicaState): boolean {
  return toldOfLaterView(state).length >= weakQuorumSize(cluster.replicas);
}

/** The replicas that are in a later view, or ask for one, as far as this one has heard. */
export function toldOfLaterView({ view, early, viewChanges, reports }: ReplicaState): readonly NodeId[] {
  // The usual case, and this is asked after nearly every step.
  if (early.size === 0 && reports.size === 0 && viewChanges.length === 0) return NOBODY;
  const ahead = new Set(viewChanges.filter((viewChange) => viewChange.view > view).map(({ replica }) => replica));
  for (const [sender, messages] of early) if (messages.view > view) ahead.add(sender);
  for (const [sender, report] of reports) if (report.view > view) ahead.add(sender);
  return [...ahead].sort((a, b) => a - b);
}

const NOBODY: readonly NodeId[] = [];

/** True where a checkpoint is not yet stable that this replica or at least one correct replica has taken. */
function hasOpenCheckpoint({ cluster }: PbftPlace, { checkpoints, farCheckpoints }: ReplicaState): boolean {
  const weak = weakQuorumSize(cluster.replicas);
  if (farCheckpoints.size >= weak) return true;
  for (const { own, votes } of checkpoints.values()) {
    if (own || votes.tallies.some(({ count }) => count >= weak)) return true;
  }
  return false;
}

/** f+1 others, so a correct one, have executed more than this replica, or speak of slots that it has no room for. */
function isKnownToBeBehind({ cluster }: PbftPlace, state: ReplicaState): boolean {
  return toldOfMore(state).length >= weakQuorumSize(cluster.replicas);
}

/** The replicas that have executed more, or speak of slots above the window, as far as this one has heard. */
export function toldOfMore({ lastExecuted, reports, beyondWindow }: ReplicaState): readonly NodeId[] {
  if (reports.size === 0 && beyondWindow.size === 0) return NOBODY;
  const ahead = new Set([...reports].filter(([, report]) => report.lastExecuted > lastExecuted).map(([from]) => from));
  for (const [from, sequence] of beyondWindow) if (sequence > lastExecuted) ahead.add(from);
  return [...ahead].sort((a, b) => a - b);
}

/**
 * True where others speak of slots above the window and it has not asked since the window moved; a liar may be one of
 * them.
 */
export function hasNewsOfSlotsBeyond({
  lastExecuted,
  lowWaterMark,
  beyondWindow,
  askedBeyondAt,
}: ReplicaState): boolean {
  if (beyondWindow.size === 0 || askedBeyondAt === lowWaterMark) return false;
  for (const sequence of beyondWindow.values()) if (sequence > lastExecuted) return true;
  return false;
}

/**
 * A message for a slot above the window is not kept; but that there is such a slot is remembered, the highest a sender.
 */
export function rememberBeyond({ beyondWindow }: ReplicaState, from: number, sequence: SequenceNumber): void {
  beyondWindow.set(from, Math.max(sequence, beyondWindow.get(from) ?? 0));
}
