import type { ClientIndex, Message, MessageLabel, NodeId } from '../../../engine/protocol.ts';
import type { Digest } from '../../digest.ts';
import type { SequenceNumber, ViewNumber } from '../../numbers.ts';
import type { ServiceState } from './service.ts';

/** PBFT's messages, with the paper's field names written out. The signature of each is the network's to stamp. */

/**
 * A signed statement that others may quote. A check of it shows whether the signer really made it: nobody can sign for
 * another, so a quotation that its signer never made carries this mark.
 */
export interface Quotable {
  readonly forged?: true;
}

/** ⟨REQUEST, o, t, c⟩ (§4.1). */
export interface Request extends Message {
  readonly kind: 'request';
  readonly operation: string;
  /** t: grows with every request of this client. */
  readonly timestamp: number;
  readonly client: ClientIndex;
  /** The result of checking the client's signature, also in a quotation. Correct clients only make genuine ones. */
  readonly signature: 'genuine' | 'forged';
  /** The client asks for an answer without an order (§5.1). */
  readonly readOnly: boolean;
}

/** The content of a sequence number: one request, several (§4.2, batching), or none: the null request (§4.4). */
export type Batch = readonly Request[];

/**
 * The signed part of a PRE-PREPARE, ⟨PRE-PREPARE, v, n, d⟩, without the request: what certificates and O quote (§4.4).
 */
export interface Proposal extends Quotable {
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
}

/** ⟨⟨PRE-PREPARE, v, n, d⟩, m⟩ (§4.2). The batch is m. */
export interface PrePrepare extends Message, Proposal {
  readonly kind: 'prePrepare';
  readonly batch: Batch;
}

/** ⟨PREPARE, v, n, d, i⟩ (§4.2). */
export interface Prepare extends Message, Quotable {
  readonly kind: 'prepare';
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
  readonly replica: NodeId;
}

/** ⟨COMMIT, v, n, D(m), i⟩ (§4.2). */
export interface Commit extends Message, Quotable {
  readonly kind: 'commit';
  readonly view: ViewNumber;
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
  readonly replica: NodeId;
}

/**
 * The stage of the execution behind a reply: the slot is committed-local, or only prepared (§5.1, tentative), or there
 * is no slot, since the request only reads (§5.1).
 */
export type ReplyStage = 'committed' | 'tentative' | 'readOnly';

/** ⟨REPLY, v, t, c, i, r⟩ (§4.1). */
export interface Reply extends Message {
  readonly kind: 'reply';
  readonly view: ViewNumber;
  readonly timestamp: number;
  readonly client: ClientIndex;
  readonly replica: NodeId;
  readonly result: string;
  readonly stage: ReplyStage;
}

/** ⟨CHECKPOINT, n, d, i⟩ (§4.3). */
export interface Checkpoint extends Message, Quotable {
  readonly kind: 'checkpoint';
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
  readonly replica: NodeId;
}

/**
 * A prepared certificate: a PRE-PREPARE without its request, and 2f (q−1) matching PREPAREs of different backups
 * (§4.4).
 */
export interface PreparedCertificate {
  readonly proposal: Proposal;
  readonly prepares: readonly Prepare[];
}

/** ⟨VIEW-CHANGE, v+1, h, C, P, i⟩ (§4.4). */
export interface ViewChange extends Message, Quotable {
  readonly kind: 'viewChange';
  /** v+1: the view it asks for. */
  readonly view: ViewNumber;
  /** h: the last stable checkpoint its sender knows. */
  readonly lowWaterMark: SequenceNumber;
  /** C: q CHECKPOINTs that prove h; none for h = 0. */
  readonly checkpointProof: readonly Checkpoint[];
  /** P: for each n > h that prepared at the sender, its certificate of the highest view. By ascending n. */
  readonly certificates: readonly PreparedCertificate[];
  readonly replica: NodeId;
}

/** ⟨NEW-VIEW, v+1, V, O⟩ (§4.4). */
export interface NewView extends Message {
  readonly kind: 'newView';
  readonly view: ViewNumber;
  /** V: q VIEW-CHANGEs of different replicas for this view. */
  readonly viewChanges: readonly ViewChange[];
  /** O: a PRE-PREPARE, without its request, for every sequence number between min-s and max-s. By ascending n. */
  readonly proposals: readonly Proposal[];
}

/** The part of a slot that a replica has, as its STATUS says. */
export interface SlotStatus {
  readonly sequence: SequenceNumber;
  /** The digest of the PRE-PREPARE it holds; null where it has none. */
  readonly digest: Digest | null;
  readonly hasBatch: boolean;
  /** The senders of the PREPAREs and COMMITs for this view that it has. */
  readonly prepares: readonly NodeId[];
  readonly commits: readonly NodeId[];
}

/** ⟨STATUS⟩: all that a replica has, sent when it makes no progress, so that the others send again what it lacks. */
export interface Status extends Message {
  readonly kind: 'status';
  readonly view: ViewNumber;
  /** True where the view is active at the sender; if not, it waits for its NEW-VIEW. */
  readonly active: boolean;
  readonly lowWaterMark: SequenceNumber;
  readonly lastExecuted: SequenceNumber;
  /** True where it has asked before, and has come no further since. */
  readonly again: boolean;
  /** The slots that are not executed, or not committed in this view, by ascending sequence number. */
  readonly slots: readonly SlotStatus[];
  /** The senders of the CHECKPOINTs it has, by sequence number above h. */
  readonly checkpoints: readonly { readonly sequence: SequenceNumber; readonly voters: readonly NodeId[] }[];
  /** The senders of the VIEW-CHANGEs it has for its view; none where the view is active. */
  readonly viewChanges: readonly NodeId[];
  readonly replica: NodeId;
}

/** Asks one replica for the state after n, whose digest is certified (§4.3, §4.4, state transfer). */
export interface FetchState extends Message {
  readonly kind: 'fetchState';
  readonly sequence: SequenceNumber;
  readonly digest: Digest;
  readonly replica: NodeId;
}

/** The state after n, with the CHECKPOINTs that prove it where the sender holds q of them. */
export interface StateCopy extends Message {
  readonly kind: 'stateCopy';
  readonly sequence: SequenceNumber;
  readonly service: ServiceState;
  readonly proof: readonly Checkpoint[];
  readonly replica: NodeId;
}

/** The requests behind a digest, for a replica that has the PRE-PREPARE without them (§4.4). */
export interface Body extends Message {
  readonly kind: 'body';
  readonly sequence: SequenceNumber;
  readonly batch: Batch;
  readonly replica: NodeId;
}

/**
 * The proof that a slot is committed, q COMMITs of different replicas, with the requests. Part of the repair of reads
 * without an order (§5.1): a decision is passed on to those who were left out of its making.
 */
export interface Decision extends Message {
  readonly kind: 'decision';
  readonly sequence: SequenceNumber;
  readonly batch: Batch;
  readonly proof: readonly Commit[];
  readonly replica: NodeId;
}

export type PbftMessage =
  | Request
  | PrePrepare
  | Prepare
  | Commit
  | Reply
  | Checkpoint
  | ViewChange
  | NewView
  | Status
  | FetchState
  | StateCopy
  | Body
  | Decision;

export type PbftMessageKind = PbftMessage['kind'];

/** The letters of the diagram and of message ids. */
export const pbftLetters: Readonly<Record<PbftMessageKind, string>> = {
  request: 'R',
  prePrepare: 'PP',
  prepare: 'P',
  commit: 'C',
  reply: 'Re',
  checkpoint: 'CK',
  viewChange: 'VC',
  newView: 'NV',
  status: 'S',
  fetchState: 'F',
  stateCopy: 'D',
  body: 'B',
  decision: 'De',
};

/** The numbers that tell a message from others of its kind: view and sequence number, or client and timestamp. */
export function labelOf(message: PbftMessage): MessageLabel {
  switch (message.kind) {
    case 'request':
    case 'reply':
      return { major: message.client, minor: message.timestamp };
    case 'checkpoint':
    case 'fetchState':
    case 'stateCopy':
    case 'body':
    case 'decision':
      return { major: 0, minor: message.sequence };
    case 'viewChange':
    case 'newView':
      return { major: message.view, minor: 0 };
    case 'status':
      return { major: message.view, minor: message.lastExecuted };
    case 'prePrepare':
    case 'prepare':
    case 'commit':
      return { major: message.view, minor: message.sequence };
  }
}
