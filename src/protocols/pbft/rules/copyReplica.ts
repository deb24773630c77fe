import { copyBallot } from '../../ballot.ts';
import type { ReplicaState } from './replicaState.ts';
import { copyService } from './service.ts';
import { copySlot } from './slot.ts';

/** Copies of a replica, which go their own way from then on. */

/**
 * The copies share what never changes once it is there: messages, certificates, states of checkpoints. Written out in
 * the order of `createReplica`, so that engines of JavaScript store copies as they store originals: with spread they do
 * not, and a run with many copies takes half as long again.
 */
export function copyReplica(state: ReplicaState): ReplicaState {
  return {
    kind: 'replica',
    view: state.view,
    active: state.active,
    lastWorkingView: state.lastWorkingView,
    lowWaterMark: state.lowWaterMark,
    lastAssigned: state.lastAssigned,
    newViewFrom: state.newViewFrom,
    newViewUpTo: state.newViewUpTo,
    lastExecuted: state.lastExecuted,
    log: copyMap(state.log, copySlot),
    certificates: new Map(state.certificates),
    bodies: new Map(state.bodies),
    pending: new Map(state.pending),
    ordered: new Map(state.ordered),
    buffered: state.buffered.slice(),
    service: copyService(state.service),
    tentative: state.tentative,
    heldReads: state.heldReads.slice(),
    stable: state.stable,
    checkpoints: copyMap(state.checkpoints, (entry) => ({ votes: copyBallot(entry.votes), own: entry.own })),
    farCheckpoints: new Map(state.farCheckpoints),
    viewChanges: state.viewChanges.slice(),
    newView: state.newView,
    early: copyMap(state.early, ({ view, messages }) => ({ view, messages: messages.slice() })),
    reports: new Map(state.reports),
    beyondWindow: new Map(state.beyondWindow),
    askedBeyondAt: state.askedBeyondAt,
    fetching: state.fetching && { ...state.fetching },
    timedRequest: state.timedRequest,
    newViewTimer: state.newViewTimer,
    statusMark: state.statusMark,
    stalledAt: state.stalledAt,
    asks: state.asks,
    heartbeat: state.heartbeat,
  };
}

function copyMap<Key, Value>(map: ReadonlyMap<Key, Value>, copyValue: (value: Value) => Value): Map<Key, Value> {
  const copy = new Map<Key, Value>();
  for (const [key, value] of map) copy.set(key, copyValue(value));
  return copy;
}
