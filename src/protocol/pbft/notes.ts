import type { Digest } from '../digest.ts';
import type { NodeId, Note, Ticks, TimerName } from '../protocol.ts';
import type { PbftMessageKind } from './messages.ts';

/** Everything a PBFT actor can say about what it just did. Ids and values only: sentences live in `text/`. */

interface SlotNote extends Note {
  readonly view: number;
  readonly sequence: number;
  readonly digest: Digest;
}

/** Gate: the replica holds a PRE-PREPARE it accepts for (v, n) (§4.2). */
export interface PrePreparedNote extends SlotNote {
  readonly kind: 'prePrepared';
}

/** Gate: prepared(m, v, n, i) became true (§4.2). `voters` are the backups whose PREPAREs match, own included. */
export interface PreparedNote extends SlotNote {
  readonly kind: 'prepared';
  readonly voters: readonly NodeId[];
}

/** Gate: committed-local(m, v, n, i) became true (§4.2). `voters` are those whose COMMITs match, own included. */
export interface CommittedLocalNote extends SlotNote {
  readonly kind: 'committedLocal';
  readonly voters: readonly NodeId[];
}

/** Gate: a slot was executed (§4.2). One note per slot; `requests` says what became of each request of the batch. */
export interface ExecutedNote extends SlotNote {
  readonly kind: 'executed';
  readonly requests: readonly ExecutedRequest[];
}

/** `fresh` is false where the request had been executed before: the slot is then consumed without effect (§4.1). */
export interface ExecutedRequest {
  readonly client: NodeId;
  readonly timestamp: number;
  readonly operation: string;
  readonly result: string;
  readonly fresh: boolean;
}

/** A vote was counted: it is now one of `have`, and `need` make the gate. For a PREPARE, `need` is q−1; else q or f+1. */
export interface CountedNote extends Note {
  readonly kind: 'counted';
  readonly vote: 'prepare' | 'commit' | 'checkpoint' | 'reply';
  /** View and sequence number of the slot; for replies the view of the reply and the timestamp. */
  readonly view: number;
  readonly sequence: number;
  readonly have: number;
  readonly need: number;
  /** False where a PREPARE or COMMIT waits for its PRE-PREPARE (§4.2 assumes no order of delivery). */
  readonly proposalKnown: boolean;
}

/** The primary gave a request its sequence number (§4.2). */
export interface AssignedNote extends SlotNote {
  readonly kind: 'assigned';
  readonly client: NodeId;
  readonly timestamp: number;
}

/** The primary holds a request back: the next sequence number is above the high water mark (§4.3). */
export interface BufferedNote extends Note {
  readonly kind: 'buffered';
  readonly client: NodeId;
  readonly timestamp: number;
  readonly highWaterMark: number;
}

/** A backup that got a request from a client passed it on to the primary (§4.1, §4.4). */
export interface RelayedNote extends Note {
  readonly kind: 'relayed';
  readonly client: NodeId;
  readonly timestamp: number;
  readonly primary: NodeId;
}

/** The request was executed before: the stored reply is sent again (§4.1). */
export interface ReplyResentNote extends Note {
  readonly kind: 'replyResent';
  readonly client: NodeId;
  readonly timestamp: number;
  readonly result: string;
}

/** A slot is committed here, but a lower one is not executed yet (§4.2). */
export interface GapNote extends Note {
  readonly kind: 'gap';
  readonly sequence: number;
  /** The lowest sequence number that has not been executed. */
  readonly waitsFor: number;
}

/** A checkpoint of the state after n was taken (§4.3). */
export interface CheckpointTakenNote extends Note {
  readonly kind: 'checkpointTaken';
  readonly sequence: number;
  readonly digest: Digest;
}

/** Gate: q replicas vouch for the checkpoint, and this one has it; the log below was discarded (§4.3). */
export interface StableNote extends Note {
  readonly kind: 'stable';
  readonly sequence: number;
  readonly digest: Digest;
  readonly voters: readonly NodeId[];
  /** How many log entries were discarded. */
  readonly collected: number;
}

/** The client sent its request: to the primary it believes in, or to all (§4.1). `attempt` is 0 for the first sending. */
export interface RequestedNote extends Note {
  readonly kind: 'requested';
  readonly operation: string;
  readonly timestamp: number;
  readonly to: NodeId | 'all';
  readonly attempt: number;
}

/** The client has a request outstanding already; this one waits its turn (§4.1: one at a time). */
export interface QueuedNote extends Note {
  readonly kind: 'queued';
  readonly operation: string;
  readonly behind: number;
}

/** Gate: f+1 replies of different replicas agree; the client accepts the result (§4.1). */
export interface AcceptedNote extends Note {
  readonly kind: 'accepted';
  readonly timestamp: number;
  readonly operation: string;
  readonly result: string;
  readonly replicas: readonly NodeId[];
}

export interface TimerStartedNote extends Note {
  readonly kind: 'timerStarted';
  readonly timer: TimerName;
  readonly after: Ticks;
}

export interface TimerCancelledNote extends Note {
  readonly kind: 'timerCancelled';
  readonly timer: TimerName;
}

/** An input that had no effect, and the check that decided so. */
export interface IgnoredNote extends Note {
  readonly kind: 'ignored';
  readonly input: PbftMessageKind | 'timeout' | 'operation';
  readonly why: IgnoredReason;
  /** The values the check compared: what the message has, and what the node has. */
  readonly got?: number | string;
  readonly expected?: number | string;
}

export type IgnoredReason =
  /** Nobody who could sign as the sender sent this. */
  | 'forgedSender'
  /** The name inside the message is not the signer's. */
  | 'wrongSigner'
  /** A request inside the message is not signed by its client. */
  | 'forgedRequest'
  /** Only replicas vote and propose; only clients ask. */
  | 'wrongRole'
  | 'oldTimestamp'
  /** PP2: the primary has given this request a sequence number already. */
  | 'alreadyOrdered'
  /** A PRE-PREPARE, or a relayed request, from or for someone who is not primary of the view. */
  | 'notPrimary'
  /** PR1: the primary's word is the PRE-PREPARE; it has no PREPARE. */
  | 'prepareFromPrimary'
  | 'wrongView'
  | 'belowWindow'
  | 'aboveWindow'
  /** d ≠ D(m). */
  | 'wrongDigest'
  /** PP3.3: another digest was accepted for this view and sequence number. */
  | 'conflictingProposal'
  /** The same again: no second effect. */
  | 'duplicate'
  /** PR2: the first vote of a sender for (v, n) counts; this one names another digest. */
  | 'secondVote'
  /** The client is not waiting for this reply (any more). */
  | 'notOutstanding'
  | 'notForMe'
  /** The timer was set for something that has been settled. */
  | 'settled'
  | 'unknownOperation';

export type PbftNote =
  | PrePreparedNote
  | PreparedNote
  | CommittedLocalNote
  | ExecutedNote
  | CountedNote
  | AssignedNote
  | BufferedNote
  | RelayedNote
  | ReplyResentNote
  | GapNote
  | CheckpointTakenNote
  | StableNote
  | RequestedNote
  | QueuedNote
  | AcceptedNote
  | TimerStartedNote
  | TimerCancelledNote
  | IgnoredNote;

export type PbftNoteKind = PbftNote['kind'];
