import type { ClientIndex, NodeId } from '../../../engine/protocol.ts';
import type { Ballot } from '../../ballot.ts';
import { createBallot } from '../../ballot.ts';
import type { Digest } from '../../digest.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import type { ExecutedRequest } from '../notes.ts';
import type { Batch, Commit, NewView, PrePrepare, Prepare, Request, ViewChange } from './messages.ts';
import type { ServiceState } from './service.ts';
import { createService } from './service.ts';
import type { Slot } from './slot.ts';
import { createSlot } from './slot.ts';

/** The knowledge of a PBFT replica: only what it received, and what it worked out from that. */
export interface ReplicaState {
  readonly kind: 'replica';
  view: ViewNumber;
  /** False from the VIEW-CHANGE for `view` until its NEW-VIEW is made or accepted (§4.4). */
  active: boolean;
  /** The last view in which it executed a request: with every view since, it waits twice as long (§4.5.2). */
  lastWorkingView: ViewNumber;
  /** h: the sequence number of the last stable checkpoint (§4.3). */
  lowWaterMark: SequenceNumber;
  /** The last sequence number this replica gave out as primary. */
  lastAssigned: SequenceNumber;
  /**
   * Min-s of the NEW-VIEW of this view: slots up to here have no place in it, whether or not the state is here (§4.4).
   */
  newViewFrom: SequenceNumber;
  /**
   * Max-s of the NEW-VIEW of this view: up to here slots were decided on, or may have been, in earlier views (§4.4).
   */
  newViewUpTo: SequenceNumber;
  lastExecuted: SequenceNumber;
  /** The message log (§4.2), by sequence number: h < n ≤ h + L. */
  readonly log: Map<number, Slot>;
  /** For each n > h that prepared here, in whatever view: the certificate of the highest view (§4.4, the set P). */
  readonly certificates: Map<number, PreparedHere>;
  /** Requests of slots that a view change replaced, by digest: a later view may propose them again. */
  readonly bodies: Map<Digest, ReplacedBody>;
  /** Valid requests that are not executed yet, one a client, by client; in the order of arrival. */
  readonly pending: Map<number, Request>;
  /** As primary: by client, the highest timestamp that has a sequence number (PP2). */
  readonly ordered: Map<number, number>;
  /** As primary: requests that wait for the window to move (§4.3), or for the next batch. */
  readonly buffered: Request[];
  /** The state as it is now, including the slot that was executed tentatively, where there is one. */
  service: ServiceState;
  /** The slot that was executed before it was committed (§5.1); null where there is none. */
  tentative: TentativeExecution | null;
  /** Requests that only read, and wait until all that their result reflects is committed (§5.1). */
  readonly heldReads: Request[];
  /** The last stable checkpoint, with its proof and its state (§4.3). */
  stable: StableCheckpoint;
  /** Checkpoint votes above h, by sequence number (§4.3). */
  readonly checkpoints: Map<number, CheckpointVotes>;
  /** By sender, its highest CHECKPOINT that is too far above the window to be counted in order. */
  readonly farCheckpoints: Map<NodeId, CheckpointClaim>;
  /**
   * The latest valid VIEW-CHANGE of each replica for this view or a higher one, own included; in the order of arrival.
   */
  readonly viewChanges: ViewChange[];
  /** The NEW-VIEW this replica made as primary of its view. */
  newView: NewView | null;
  /** By sender, messages of a view that this replica has not entered yet. */
  readonly early: Map<NodeId, EarlyMessages>;
  /** By sender, the view that its last STATUS named, and the last slot that it had executed then. */
  readonly reports: Map<NodeId, Report>;
  /** By sender, the highest slot above the window that it spoke of in this view: that message was not kept. */
  readonly beyondWindow: Map<NodeId, SequenceNumber>;
  /** The low water mark at which this replica asked about slots above its window; −1 before it ever did. */
  askedBeyondAt: number;
  /** The state it is fetching; null where it is not. */
  fetching: Fetching | null;
  /** The request for which the view-change timer runs: the oldest of those it waits for (§4.4). */
  timedRequest: Request | null;
  /** True while the timer runs that waits for a NEW-VIEW (§4.5.2). */
  newViewTimer: boolean;
  /** Its progress when its status timer was started; null while that does not run. */
  statusMark: number | null;
  /** Its progress when its status timer last ran out: as long as this is still its progress, it makes none. */
  stalledAt: number | null;
  /** The number of times that the status timer ran out at that progress. */
  asks: number;
  /** True while the timer of its heartbeat runs. */
  heartbeat: boolean;
}

/** The proof that a slot prepared here, with the backups whose PREPAREs made the certificate. */
export interface PreparedHere {
  readonly view: ViewNumber;
  readonly digest: Digest;
  readonly voters: readonly NodeId[];
}

export interface ReplacedBody {
  readonly sequence: SequenceNumber;
  readonly batch: Batch;
}

export interface TentativeExecution {
  readonly sequence: SequenceNumber;
  readonly requests: readonly ExecutedRequest[];
  /** The state before it, to go back to. */
  readonly before: ServiceState;
}

export interface StableCheckpoint {
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
  /** The senders of the CHECKPOINTs that prove it; none at the start, where n = 0. */
  readonly voters: readonly NodeId[];
  readonly service: ServiceState;
}

export interface CheckpointVotes {
  readonly votes: Ballot;
  /** This replica's own state after n; null until it has executed n. */
  own: { readonly digest: Digest; readonly service: ServiceState } | null;
}

export interface CheckpointClaim {
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
}

export interface Report {
  readonly view: ViewNumber;
  readonly lastExecuted: SequenceNumber;
}

export interface EarlyMessages {
  readonly view: ViewNumber;
  readonly messages: (PrePrepare | Prepare | Commit)[];
}

/** A checkpoint that is proved, and whose state is asked for. */
export interface CertifiedCheckpoint extends CheckpointClaim {
  /** The senders of the CHECKPOINTs that certify it: at least one of them is correct, and has the state. */
  readonly voters: readonly NodeId[];
}

export interface Fetching extends CertifiedCheckpoint {
  /** The replica that was asked last. */
  readonly from: NodeId;
  /** True where this replica has computed another state for that checkpoint: nothing is executed on it any more. */
  readonly diverged: boolean;
}

export function createReplica(): ReplicaState {
  return {
    kind: 'replica',
    view: 0,
    active: true,
    lastWorkingView: 0,
    lowWaterMark: 0,
    lastAssigned: 0,
    newViewFrom: 0,
    newViewUpTo: 0,
    lastExecuted: 0,
    log: new Map(),
    certificates: new Map(),
    bodies: new Map(),
    pending: new Map(),
    ordered: new Map(),
    buffered: [],
    service: createService(),
    tentative: null,
    heldReads: [],
    stable: { sequence: 0, digest: '', voters: [], service: createService() },
    checkpoints: new Map(),
    farCheckpoints: new Map(),
    viewChanges: [],
    newView: null,
    early: new Map(),
    reports: new Map(),
    beyondWindow: new Map(),
    askedBeyondAt: -1,
    fetching: null,
    timedRequest: null,
    newViewTimer: false,
    statusMark: null,
    stalledAt: null,
    asks: 0,
    heartbeat: false,
  };
}

/** The slot of a sequence number, opened when the first message for it arrives, whichever kind that is. */
export function openSlot(state: ReplicaState, sequence: SequenceNumber, replicas: number): Slot {
  const open = state.log.get(sequence);
  if (open) return open;
  const slot = createSlot(state.view, sequence, replicas);
  state.log.set(sequence, slot);
  return slot;
}

export function openCheckpoint(state: ReplicaState, sequence: SequenceNumber, replicas: number): CheckpointVotes {
  const open = state.checkpoints.get(sequence);
  if (open) return open;
  const votes: CheckpointVotes = { votes: createBallot(replicas), own: null };
  state.checkpoints.set(sequence, votes);
  return votes;
}

/** H = h + L (§4.3). */
export function highWaterMark(state: ReplicaState, window: number): number {
  return state.lowWaterMark + window;
}

/** The client number behind a node id, and back. */
export function clientNode(replicas: number, client: ClientIndex): NodeId {
  return replicas + client;
}
