import type { Digest } from '../digest.ts';
import type { Message, MessageLabel, NodeId } from '../protocol.ts';

/** PBFT's messages, with the paper's field names written out. The signature of each is the network's to stamp. */

/** ⟨REQUEST, o, t, c⟩ (§4.1). */
export interface Request extends Message {
  readonly kind: 'request';
  readonly operation: string;
  /** t: grows with every request of this client. */
  readonly timestamp: number;
  readonly client: NodeId;
  /** What checking the client's signature finds, wherever the request is quoted. Correct clients only make genuine ones. */
  readonly signature: 'genuine' | 'forged';
}

/** ⟨⟨PRE-PREPARE, v, n, d⟩, m⟩ (§4.2). The batch is m: one request, several (§4.2, batching), or none: the null request. */
export interface PrePrepare extends Message {
  readonly kind: 'prePrepare';
  readonly view: number;
  readonly sequence: number;
  readonly digest: Digest;
  readonly batch: readonly Request[];
}

/** ⟨PREPARE, v, n, d, i⟩ (§4.2). */
export interface Prepare extends Message {
  readonly kind: 'prepare';
  readonly view: number;
  readonly sequence: number;
  readonly digest: Digest;
  readonly replica: NodeId;
}

/** ⟨COMMIT, v, n, D(m), i⟩ (§4.2). */
export interface Commit extends Message {
  readonly kind: 'commit';
  readonly view: number;
  readonly sequence: number;
  readonly digest: Digest;
  readonly replica: NodeId;
}

/** ⟨REPLY, v, t, c, i, r⟩ (§4.1). */
export interface Reply extends Message {
  readonly kind: 'reply';
  readonly view: number;
  readonly timestamp: number;
  readonly client: NodeId;
  readonly replica: NodeId;
  readonly result: string;
}

/** ⟨CHECKPOINT, n, d, i⟩ (§4.3). */
export interface Checkpoint extends Message {
  readonly kind: 'checkpoint';
  readonly sequence: number;
  readonly digest: Digest;
  readonly replica: NodeId;
}

export type PbftMessage = Request | PrePrepare | Prepare | Commit | Reply | Checkpoint;

export type PbftMessageKind = PbftMessage['kind'];

/** The letters of the diagram and of message ids. */
export const pbftLetters: Readonly<Record<PbftMessageKind, string>> = {
  request: 'R',
  prePrepare: 'PP',
  prepare: 'P',
  commit: 'C',
  reply: 'Re',
  checkpoint: 'CK',
};

/** Which one of its kind a message is: view and sequence number, or client and timestamp. */
export function labelOf(message: PbftMessage): MessageLabel {
  switch (message.kind) {
    case 'request':
    case 'reply':
      return { major: message.client, minor: message.timestamp };
    case 'checkpoint':
      return { major: 0, minor: message.sequence };
    case 'prePrepare':
    case 'prepare':
    case 'commit':
      return { major: message.view, minor: message.sequence };
  }
}
