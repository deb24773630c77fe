import type { ClientIndex, IgnoredInput, NodeId, Note, Ticks, TimerName } from '../../engine/protocol.ts';
import type { Digest } from '../digest.ts';
import type { SequenceNumber, ViewNumber } from '../numbers.ts';
import type { PbftMessageKind } from './rules/messages.ts';

/** The notes of PBFT actors on what they just did. They hold ids and values only: sentences live in `text/`. */

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
  | RequestKeptNote
  | CheckpointTakenNote
  | StableNote
  | ViewChangeStartedNote
  | EnteredViewNote
  | KeptForLaterNote
  | StatusSentNote
  | RetransmittedNote
  | FetchStartedNote
  | FetchEndedNote
  | StateSentNote
  | StateInstalledNote
  | BodyLearntNote
  | ExecutedTentativelyNote
  | RolledBackNote
  | ReadAnsweredNote
  | ReadHeldNote
  | RequestedNote
  | QueuedNote
  | AcceptedNote
  | TimerStartedNote
  | TimerCancelledNote
  | IgnoredNote;

export type PbftNoteKind = PbftNote['kind'];

// The normal case (§4.2), and the requests of clients (§4.1).

/** The number of votes, and the number it takes, as the rules of this run count: a broken rule counts its own way. */
export interface VoteCount {
  readonly have: number;
  readonly need: number;
}

export interface SlotNote extends Note {
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
}

/** Gate: the replica holds a PRE-PREPARE it accepts for (v, n) (§4.2). */
export interface PrePreparedNote extends SlotNote {
  readonly kind: 'prePrepared';
  /** The PREPAREs that are here already, own included; `need` is q−1. */
  readonly prepares: VoteCount;
}

/**
 * Gate: prepared(m, v, n, i) became true (§4.2). `voters` are the backups whose PREPAREs match, own included; `have`
 * PREPAREs were counted, and `need` is q−1.
 */
export interface PreparedNote extends SlotNote, VoteCount {
  readonly kind: 'prepared';
  readonly voters: readonly NodeId[];
  /** The COMMITs that are here already, own included; `need` is q. */
  readonly commits: VoteCount;
}

/** Gate: committed-local(m, v, n, i) became true (§4.2). `voters` are those whose COMMITs match, own included. */
export interface CommittedLocalNote extends SlotNote, VoteCount {
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
  readonly client: ClientIndex;
  readonly timestamp: number;
  readonly operation: string;
  readonly result: string;
  readonly fresh: boolean;
}

/**
 * A vote was counted: it is now one of `have`, and `need` make the gate. For a PREPARE, `need` is q−1; else q or f+1.
 */
export interface CountedNote extends Note, VoteCount {
  readonly kind: 'counted';
  readonly vote: 'prepare' | 'commit' | 'checkpoint' | 'reply' | 'viewChange';
  /** View and sequence number of the slot; for replies the view of the reply and the timestamp; for a VIEW-CHANGE 0. */
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  /**
   * The votes for the proposal that a PREPARE or COMMIT finds in its slot. Not `have` where the vote names another
   * request.
   */
  readonly proposalVotes?: number;
  /** For CHECKPOINTs and replies: the votes of others that name another digest, or another result. */
  readonly others?: number;
  /** False where a PREPARE or COMMIT waits for its PRE-PREPARE (§4.2 assumes no order of delivery). */
  readonly proposalKnown: boolean;
}

/** The primary gave a request its sequence number (§4.2). */
export interface AssignedNote extends SlotNote {
  readonly kind: 'assigned';
  readonly client: ClientIndex;
  readonly timestamp: number;
}

/** The primary holds a request back, for this reason. */
export interface BufferedNote extends Note {
  readonly kind: 'buffered';
  readonly client: ClientIndex;
  readonly timestamp: number;
  readonly why: BufferReason;
  /** The highest sequence number it may give out as things stand. */
  readonly highWaterMark: number;
}

export type BufferReason =
  /** Its window is used up (§4.3). */
  | 'window'
  /** The batch before is still being ordered (§4.2). */
  | 'batch'
  /** The NEW-VIEW proposes a digest whose requests this primary does not have: this may be one of them (§4.4). */
  | 'body';

/**
 * A replica keeps a request: it waits for it to be executed, or orders it once it is primary of an active view (§4.4).
 */
export interface RequestKeptNote extends Note {
  readonly kind: 'requestKept';
  readonly client: ClientIndex;
  readonly timestamp: number;
}

/** A backup passed a request on to the primary: it came from a client, or the view is new (§4.1, §4.4). */
export interface RelayedNote extends Note {
  readonly kind: 'relayed';
  readonly client: ClientIndex;
  readonly timestamp: number;
  readonly primary: NodeId;
}

/** The request was executed before: the stored reply is sent again (§4.1). */
export interface ReplyResentNote extends Note {
  readonly kind: 'replyResent';
  readonly client: ClientIndex;
  readonly timestamp: number;
  readonly result: string;
}

/** A slot is committed here, but a lower one is not executed yet (§4.2). */
export interface GapNote extends Note {
  readonly kind: 'gap';
  readonly sequence: SequenceNumber;
  /** The lowest sequence number that has not been executed. */
  readonly waitsFor: number;
}

// Checkpoints (§4.3), and everything that comes again: messages, requests, whole states.

/** A checkpoint of the state after n was taken (§4.3). */
export interface CheckpointTakenNote extends Note {
  readonly kind: 'checkpointTaken';
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
}

/** Gate: q replicas vouch for the checkpoint, and this one has it; the log below was discarded (§4.3). */
export interface StableNote extends Note, VoteCount {
  readonly kind: 'stable';
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
  readonly voters: readonly NodeId[];
  /** The number of log entries that were discarded. */
  readonly collected: number;
}

/** The replica told others what it has, so that they send again what it lacks (retransmission). */
export interface StatusSentNote extends Note {
  readonly kind: 'statusSent';
  readonly view: ViewNumber;
  readonly active: boolean;
  readonly lastExecuted: SequenceNumber;
  readonly why: StatusReason;
  /** The replicas that it went to; absent where it went to all others. */
  readonly to?: readonly NodeId[];
}

export type StatusReason =
  | 'noProgress'
  | 'restarted'
  /** The NEW-VIEW proposes a digest whose requests this replica does not have (§4.4). */
  | 'requestUnknown'
  /** A state was installed: the others may have gone on from there. */
  | 'stateInstalled'
  /** Others speak of slots above the window, or did before it moved: what they said was not kept. */
  | 'beyondWindow'
  /** The transport says that these replicas can be reached again. */
  | 'connected'
  /** At its interval, where the heartbeat is switched on. */
  | 'heartbeat';

/** A replica that lacked them was sent these messages again (retransmission). */
export interface RetransmittedNote extends Note {
  readonly kind: 'retransmitted';
  readonly to: NodeId;
  readonly messages: readonly PbftMessageKind[];
}

/** State transfer begins, or another replica is asked (§4.3, §4.4). */
export interface FetchStartedNote extends Note {
  readonly kind: 'fetchStarted';
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
  readonly from: NodeId;
  /** The senders of the CHECKPOINTs that certify the digest. */
  readonly voters: readonly NodeId[];
  readonly why: FetchReason;
}

/** The state that was being fetched is here: the replica executed all that leads to it (§4.3). */
export interface FetchEndedNote extends Note {
  readonly kind: 'fetchEnded';
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
}

export type FetchReason =
  /** f+1 replicas vouch for a checkpoint above the window: what lies between cannot be received any more. */
  | 'aboveWindow'
  /** A checkpoint is stable elsewhere, and this replica does not come nearer to it. */
  | 'behind'
  /** The NEW-VIEW starts from a checkpoint that this replica has not reached (§4.4). */
  | 'newView'
  /** q replicas vouch for another state than this replica computed. */
  | 'diverged'
  /** The replica that was asked before did not answer in time, or answered with another state. */
  | 'nextReplica';

/** The state after n was sent to a replica that asked for it. */
export interface StateSentNote extends Note {
  readonly kind: 'stateSent';
  readonly sequence: SequenceNumber;
  readonly to: NodeId;
}

/** The fetched state fits its certified digest and is now this replica's own: what lies before it is skipped. */
export interface StateInstalledNote extends Note {
  readonly kind: 'stateInstalled';
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
  readonly from: NodeId;
  /** The last sequence number it had executed itself. */
  readonly before: number;
}

/** The requests behind a digest arrived (§4.4). */
export interface BodyLearntNote extends SlotNote {
  readonly kind: 'bodyLearnt';
}

// The change of views (§4.4).

/** A VIEW-CHANGE was multicast, and the view it asks for is not active yet (§4.4). */
export interface ViewChangeStartedNote extends Note {
  readonly kind: 'viewChangeStarted';
  /** The view it asks for, and the one it leaves. */
  readonly view: ViewNumber;
  readonly left: number;
  readonly why: ViewChangeReason;
  /** The replicas whose VIEW-CHANGEs made it join; empty where its own timer ran out. */
  readonly joined: readonly NodeId[];
  /** f+1: the number of others that are ahead that makes a replica join them (§4.5.2). */
  readonly joinNeed: number;
  /** The VIEW-CHANGEs for this view that are here already, own included; `need` is q. */
  readonly viewChanges: VoteCount;
  readonly lowWaterMark: SequenceNumber;
  /** The content of its P, by ascending sequence number. */
  readonly certificates: readonly {
    readonly sequence: SequenceNumber;
    readonly view: ViewNumber;
    readonly digest: Digest;
  }[];
}

export type ViewChangeReason =
  /** A request was not executed in time (§4.4). */
  | 'requestTimeout'
  /** No NEW-VIEW came in time (§4.5.2). */
  | 'newViewTimeout'
  /** f+1 others have left this view (§4.5.2). */
  | 'joined';

/** Gate: the NEW-VIEW was made (by the primary) or accepted (by a backup): the view is active here (§4.4). */
export interface EnteredViewNote extends Note, VoteCount {
  readonly kind: 'enteredView';
  readonly view: ViewNumber;
  readonly primary: NodeId;
  /** The senders of the VIEW-CHANGEs in V; `need` is q. */
  readonly members: readonly NodeId[];
  /** Min-s and max-s: O has a proposal for each sequence number above the first, up to the second. */
  readonly minSequence: SequenceNumber;
  readonly maxSequence: SequenceNumber;
  /** The choice behind each proposal of O, by ascending sequence number. */
  readonly choices: readonly SlotChoice[];
}

/** The choice of O for one sequence number (§4.4). */
export interface SlotChoice {
  readonly sequence: SequenceNumber;
  /** The digest that is proposed again; that of the null request where no certificate names the slot. */
  readonly digest: Digest;
  /** The view of the certificate that was chosen; null where the slot becomes the null request. */
  readonly certifiedView: ViewNumber | null;
  /** The certificates in V for this slot: whose they are, and of which view. In the order of V. */
  readonly competing: readonly { readonly replica: NodeId; readonly view: ViewNumber; readonly digest: Digest }[];
  /** Two certificates of the same, highest view name different requests: impossible with at most f faults (§4.2). */
  readonly isContradictory: boolean;
}

/** A message of a view that this replica has not entered yet is kept until it does (§4.4 does not say what to do). */
export interface KeptForLaterNote extends Note {
  readonly kind: 'keptForLater';
  readonly input: 'prePrepare' | 'prepare' | 'commit';
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
}

// Tentative execution and reads (§5.1).

/** Gate: a slot was executed when it was prepared, before it is committed (§5.1). */
export interface ExecutedTentativelyNote extends SlotNote {
  readonly kind: 'executedTentatively';
  readonly requests: readonly ExecutedRequest[];
}

/** A tentative execution was undone: the slot may be decided on otherwise in the next view (§5.1). */
export interface RolledBackNote extends Note {
  readonly kind: 'rolledBack';
  readonly sequence: SequenceNumber;
}

/** A request that only reads was answered (§5.1). */
export interface ReadAnsweredNote extends Note {
  readonly kind: 'readAnswered';
  readonly client: ClientIndex;
  readonly timestamp: number;
  readonly operation: string;
  readonly result: string;
}

/** A request that only reads waits until all that its result reflects is committed (§5.1). */
export interface ReadHeldNote extends Note {
  readonly kind: 'readHeld';
  readonly client: ClientIndex;
  readonly timestamp: number;
  readonly operation: string;
}

// Clients (§4.1).

/**
 * The client sent its request: to the primary it believes in, or to all (§4.1). `attempt` is 0 for the first sending.
 */
export interface RequestedNote extends Note {
  readonly kind: 'requested';
  readonly operation: string;
  readonly timestamp: number;
  readonly to: NodeId | 'all';
  readonly attempt: number;
  /** It asks for an answer without an order (§5.1). */
  readonly readOnly: boolean;
}

/** The client has a request outstanding already; this one waits its turn (§4.1: one at a time). */
export interface QueuedNote extends Note {
  readonly kind: 'queued';
  readonly operation: string;
  readonly behind: number;
}

/** Gate: f+1 replies of different replicas agree; the client accepts the result (§4.1). Some replies take q (§5.1). */
export interface AcceptedNote extends Note, VoteCount {
  readonly kind: 'accepted';
  readonly timestamp: number;
  readonly operation: string;
  readonly result: string;
  readonly replicas: readonly NodeId[];
}

// Inputs without effect: nothing is ignored in silence.

/** An input that had no effect, and the check that decided so. */
export interface IgnoredNote extends IgnoredInput {
  readonly input: PbftMessageKind | 'timeout' | 'operation' | 'restart' | 'connected';
  readonly why: IgnoredReason;
}

export type IgnoredReason =
  /** The message was not signed by its sender. */
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
  /** A repetition: no second effect. */
  | 'duplicate'
  /** The sender has said something later meanwhile: a CHECKPOINT for a later state, a VIEW-CHANGE for a later view. */
  | 'laterKnown'
  /** A second VIEW-CHANGE for one view, with another content. */
  | 'secondViewChange'
  /** PP1: the request waits for a sequence number already. */
  | 'alreadyBuffered'
  /** PR2: the first vote of a sender for (v, n) counts; this one names another digest. */
  | 'secondVote'
  /** More messages of later views than can be of use: the bound for this sender is reached. */
  | 'tooManyEarly'
  /** A VIEW-CHANGE or NEW-VIEW for a view that is not ahead of this replica's own (§4.4). */
  | 'staleViewChange'
  /** VC2: C does not prove h. */
  | 'unprovedCheckpoint'
  /** VC2: something quoted was never signed by whom it names. */
  | 'forgedQuote'
  /** VC2: two certificates for one sequence number. */
  | 'repeatedCertificate'
  /** VC2: a certificate outside (h, h + L], or of a view that is not earlier. */
  | 'misplacedCertificate'
  /** VC2: PREPAREs that do not match, are too few, repeat a sender, or come from the primary. */
  | 'unprovedCertificate'
  /** NV4: V has fewer than q VIEW-CHANGEs of different replicas, each valid and for this view. */
  | 'tooFewViewChanges'
  | 'repeatedViewChange'
  | 'wrongViewInside'
  | 'invalidViewChange'
  /** NV4: O is not what V makes it. */
  | 'wrongProposals'
  /** The sender of a STATUS lacks nothing that this replica could send. */
  | 'nothingToSend'
  /** The messages that the sender of a STATUS lacks lie above its window, and it has all that moves it. */
  | 'beyondItsWindow'
  | 'noSuchState'
  | 'notFetching'
  /** The state does not fit the digest that is certified for it. */
  | 'uncertifiedState'
  /** The state is older than the one that is being fetched. */
  | 'olderState'
  /** Nobody needs these requests: their slot is not open, or has them. */
  | 'unneededBody'
  /** Reads as published (§5.1): what is decided is not passed on. */
  | 'noRepair'
  /** Fewer than q COMMITs of one view prove the decision. */
  | 'unprovedDecision'
  /** The slot of the decision is committed here. */
  | 'alreadyCommitted'
  /** A request that only reads, where that is off, or one that says it only reads and does not. */
  | 'notReadOnly'
  /** The client is not waiting for this reply (any more). */
  | 'notOutstanding'
  /** An answer to a read that the client has asked for in order meanwhile, or the other way round (§5.1). */
  | 'otherSending'
  /** A tentative reply of an earlier view than the one that counts (§5.1). */
  | 'olderReply'
  | 'notForMe'
  /** The timer was set for something that has been settled. */
  | 'settled'
  | 'unknownOperation';

// Timers.

export interface TimerStartedNote extends Note {
  readonly kind: 'timerStarted';
  readonly timer: TimerName;
  readonly after: Ticks;
}

export interface TimerCancelledNote extends Note {
  readonly kind: 'timerCancelled';
  readonly timer: TimerName;
}
