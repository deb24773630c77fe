import type { Ballot } from '../ballot.ts';
import { copyBallot, createBallot } from '../ballot.ts';
import type { Digest } from '../digest.ts';
import type { KeyValues } from '../keyValue.ts';
import type { NodeId } from '../protocol.ts';
import type { PrePrepare, Request } from './messages.ts';

/** What a PBFT replica knows: only what it received, and what it worked out from that. */
export interface ReplicaState {
  readonly kind: 'replica';
  view: number;
  /** h: the sequence number of the last stable checkpoint (§4.3). */
  lowWaterMark: number;
  /** The last sequence number this replica gave out as primary. */
  lastAssigned: number;
  lastExecuted: number;
  /** The message log (§4.2), by sequence number: h < n ≤ h + L. */
  readonly log: Map<number, Slot>;
  /** As primary: by client, the highest timestamp that has a sequence number (PP2). */
  readonly ordered: Map<number, number>;
  /** As primary: requests that wait for the window to move (§4.3). */
  readonly buffered: Request[];
  readonly service: ServiceState;
  /** Checkpoint votes above h, by sequence number (§4.3). */
  readonly checkpoints: Map<number, CheckpointVotes>;
}

/** One (view, sequence number) in the log of one replica. */
export interface Slot {
  readonly view: number;
  readonly sequence: number;
  prePrepare: PrePrepare | null;
  readonly prepares: Ballot;
  readonly commits: Ballot;
  prepared: boolean;
  committed: boolean;
  executed: boolean;
}

/** The replicated state: the store, and the last reply to each client (§4.1), which is part of it. */
export interface ServiceState {
  readonly values: KeyValues;
  readonly lastReplies: Map<number, StoredReply>;
}

export interface StoredReply {
  readonly timestamp: number;
  readonly result: string;
}

export interface CheckpointVotes {
  readonly votes: Ballot;
  /** The digest of this replica's own state after n; null until it has executed n. */
  own: Digest | null;
}

export function createReplica(): ReplicaState {
  return {
    kind: 'replica',
    view: 0,
    lowWaterMark: 0,
    lastAssigned: 0,
    lastExecuted: 0,
    log: new Map(),
    ordered: new Map(),
    buffered: [],
    service: { values: new Map(), lastReplies: new Map() },
    checkpoints: new Map(),
  };
}

export function createSlot(view: number, sequence: number, replicas: number): Slot {
  return {
    view,
    sequence,
    prePrepare: null,
    prepares: createBallot(replicas),
    commits: createBallot(replicas),
    prepared: false,
    committed: false,
    executed: false,
  };
}

/** The slot of a sequence number, opened when the first message for it arrives, whichever kind that is. */
export function openSlot(state: ReplicaState, sequence: number, replicas: number): Slot {
  const known = state.log.get(sequence);
  if (known) return known;
  const slot = createSlot(state.view, sequence, replicas);
  state.log.set(sequence, slot);
  return slot;
}

export function openCheckpoint(state: ReplicaState, sequence: number, replicas: number): CheckpointVotes {
  const known = state.checkpoints.get(sequence);
  if (known) return known;
  const votes: CheckpointVotes = { votes: createBallot(replicas), own: null };
  state.checkpoints.set(sequence, votes);
  return votes;
}

export function copyReplica(state: ReplicaState): ReplicaState {
  return {
    ...state,
    log: copyMap(state.log, (slot) => ({
      ...slot,
      prepares: copyBallot(slot.prepares),
      commits: copyBallot(slot.commits),
    })),
    ordered: new Map(state.ordered),
    buffered: state.buffered.slice(),
    service: { values: new Map(state.service.values), lastReplies: new Map(state.service.lastReplies) },
    checkpoints: copyMap(state.checkpoints, (entry) => ({ votes: copyBallot(entry.votes), own: entry.own })),
  };
}

function copyMap<Value>(map: ReadonlyMap<number, Value>, copyValue: (value: Value) => Value): Map<number, Value> {
  const copy = new Map<number, Value>();
  for (const [key, value] of map) copy.set(key, copyValue(value));
  return copy;
}

/** H = h + L (§4.3). */
export function highWaterMark(state: ReplicaState, window: number): number {
  return state.lowWaterMark + window;
}

/** The client number behind a node id, and back. */
export function clientNode(replicas: number, client: number): NodeId {
  return replicas + client;
}
