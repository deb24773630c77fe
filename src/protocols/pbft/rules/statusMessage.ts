import type { NodeId } from '../../../engine/protocol.ts';
import { votersOf } from '../../ballot.ts';
import type { StatusReason } from '../notes.ts';
import type { PbftOutbox } from './actor.ts';
import { isOpen, vainAsks } from './lacking.ts';
import type { SlotStatus, Status } from './messages.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import type { Slot } from './slot.ts';

/** ⟨STATUS⟩: all that a replica has, for the others to see what it lacks (`status.ts`). */

/** Tells all others. */
export function sendStatus(place: PbftPlace, state: ReplicaState, why: StatusReason, out: PbftOutbox): void {
  noteStatus(state, { why }, out);
  out.multicast(statusOf(place, state, why));
}

/** Tells these replicas only. */
export function sendStatusTo(place: PbftPlace, state: ReplicaState, to: readonly NodeId[], out: PbftOutbox): void {
  noteStatus(state, { why: 'connected', to }, out);
  const status = statusOf(place, state, 'connected');
  for (const peer of to) out.send(peer, status);
}

function noteStatus(
  { view, active, lastExecuted }: ReplicaState,
  occasion: { readonly why: StatusReason; readonly to?: readonly NodeId[] },
  out: PbftOutbox,
): void {
  out.note({ kind: 'statusSent', view, active, lastExecuted, ...occasion });
}

function statusOf(place: PbftPlace, state: ReplicaState, why: StatusReason): Status {
  const { view, active, lowWaterMark, lastExecuted } = state;
  return {
    kind: 'status',
    view,
    active,
    lowWaterMark,
    lastExecuted,
    // The ask that is being made counts already.
    again: vainAsks(state) > (why === 'noProgress' ? 1 : 0),
    slots: active ? openSlots(state).map(statusOfSlot) : [],
    checkpoints: [...state.checkpoints]
      .sort(([a], [b]) => a - b)
      .map(([sequence, { votes }]) => ({ sequence, voters: votersOf(votes) })),
    viewChanges: active ? [] : state.viewChanges.filter((other) => other.view === view).map(({ replica }) => replica),
    replica: place.self,
  };
}

function openSlots(state: ReplicaState): Slot[] {
  return [...state.log.values()].filter((slot) => isOpen(slot, state)).sort((a, b) => a.sequence - b.sequence);
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
