import type { NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber } from '../../numbers.ts';
import { primaryOf } from '../../quorum.ts';
import { decisionOf, passesDecisionsOn } from './decision.ts';
import type { PbftMessage, SlotStatus, Status } from './messages.ts';
import type { PbftPlace } from './policy.ts';
import type { ReplicaState } from './replicaState.ts';
import type { Slot } from './slot.ts';

/** The messages one replica can send again: only its own, and requests, which anybody may pass on. */
export function messagesLackedBy(place: PbftPlace, state: ReplicaState, status: Status): PbftMessage[] {
  return [
    ...checkpointsLacked(place.self, state, status),
    ...(isBehind(state, status)
      ? place.policy.viewLacked(place.self, state, status)
      : slotsLacked(place, state, status)),
    ...decisionsLacked(place, state, status),
  ];
}

/** T5: VIEW-CHANGEs are sent again until the view is entered; so is the NEW-VIEW, by its primary (§4.4). */
export function viewLacked(self: NodeId, state: ReplicaState, status: Status): PbftMessage[] {
  if (state.active && state.newView) return [state.newView];
  const own = state.viewChanges.find(({ replica, view }) => replica === self && view === state.view);
  const isKnown = status.view === state.view && status.viewChanges.includes(self);
  return own && !isKnown ? [own] : [];
}

/** True where the sender has not entered the view that this replica is in, or asks for. */
function isBehind(state: ReplicaState, { view, active }: Status): boolean {
  return view < state.view || (view === state.view && !active);
}

/** CHECKPOINTs to send again: the last stable one, which proves how far the others are, and those taken since. */
function checkpointsLacked(self: NodeId, state: ReplicaState, status: Status): PbftMessage[] {
  const { sequence, digest, voters } = state.stable;
  const taken = [...state.checkpoints].sort(([a], [b]) => a - b);
  const own = taken.flatMap(([other, entry]) => (entry.own ? [{ sequence: other, digest: entry.own.digest }] : []));
  const all = voters.includes(self) ? [{ sequence, digest }, ...own] : own;
  return all
    .filter(
      (checkpoint) => checkpoint.sequence > status.lowWaterMark && !hasCheckpoint(status, self, checkpoint.sequence),
    )
    .map((checkpoint) => ({ kind: 'checkpoint', ...checkpoint, replica: self }));
}

function hasCheckpoint({ checkpoints }: Status, self: NodeId, sequence: SequenceNumber): boolean {
  return checkpoints.some((vouched) => vouched.sequence === sequence && vouched.voters.includes(self));
}

/**
 * Votes and proposals of the view both are in, for the slots that are open at the sender, or that it has not heard of.
 */
function slotsLacked(place: PbftPlace, state: ReplicaState, status: Status): PbftMessage[] {
  if (!state.active || status.view !== state.view) return [];
  const high = status.lowWaterMark + place.cluster.window;
  return [...state.log.values()]
    .filter(({ sequence, view }) => view === state.view && sequence > status.lowWaterMark && sequence <= high)
    .sort((a, b) => a.sequence - b.sequence)
    .flatMap((slot) => {
      const has = status.slots.find(({ sequence }) => sequence === slot.sequence);
      return has || slot.sequence > status.lastExecuted ? slotLacked(place, slot, has) : [];
    });
}

function slotLacked({ self, cluster }: PbftPlace, slot: Slot, has: SlotStatus | undefined): PbftMessage[] {
  const { proposal, batch, view, sequence, prepared } = slot;
  if (!proposal) return [];
  const { digest } = proposal;
  const isPrimary = primaryOf(view, cluster.replicas) === self;
  const lacked: PbftMessage[] = [];
  const knowsDigest = has?.digest === digest;
  if (isPrimary && !has?.digest && batch) lacked.push({ kind: 'prePrepare', view, sequence, digest, batch });
  else if (batch && knowsDigest && !has?.hasBatch) lacked.push({ kind: 'body', sequence, batch, replica: self });
  if (slot.prepares.choices[self] === digest && !has?.prepares.includes(self)) {
    lacked.push({ kind: 'prepare', view, sequence, digest, replica: self });
  }
  if (prepared && !has?.commits.includes(self)) lacked.push({ kind: 'commit', view, sequence, digest, replica: self });
  return lacked;
}

/**
 * The decisions of any view, for a replica in whichever one. They are passed on to one that asks again, since the
 * messages themselves have not helped it; with the repair of reads, at once (§5.1).
 */
function decisionsLacked(place: PbftPlace, state: ReplicaState, status: Status): PbftMessage[] {
  const { cluster } = place;
  if (!passesDecisionsOn(cluster) || !(status.again || cluster.readOnly === 2)) return [];
  return [...state.log.values()]
    .filter(({ sequence, committed }) => committed && sequence > status.lastExecuted)
    .sort((a, b) => a.sequence - b.sequence)
    .flatMap((slot) => decisionOf(place, slot));
}
