import type { NodeId, Note } from '../../engine/protocol.ts';
import type { Digest } from '../digest.ts';

/** What a replica says in the normal case (§4.2) and about the requests of clients (§4.1). */

export interface SlotNote extends Note {
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
  readonly vote: 'prepare' | 'commit' | 'checkpoint' | 'reply' | 'viewChange';
  /** View and sequence number of the slot; for replies the view of the reply and the timestamp; for a VIEW-CHANGE 0. */
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

/** The primary holds a request back: its window is used up (§4.3), or the batch before is still being ordered (§4.2). */
export interface BufferedNote extends Note {
  readonly kind: 'buffered';
  readonly client: NodeId;
  readonly timestamp: number;
  readonly why: 'window' | 'batch';
  /** The highest sequence number it may give out as things stand. */
  readonly highWaterMark: number;
}

/** A replica keeps a request: it waits for it to be executed, or orders it once it is primary of an active view (§4.4). */
export interface RequestKeptNote extends Note {
  readonly kind: 'requestKept';
  readonly client: NodeId;
  readonly timestamp: number;
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
