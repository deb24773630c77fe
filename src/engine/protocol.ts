import type { NumberOf } from './numbers.ts';
import type { Terms } from './terms.ts';

/**
 * A protocol is a set of actors that are driven from outside. An actor is given one input and answers with data; it
 * never calls the network, a clock or a source of chance. `step` may change the state it owns, and nothing else.
 */

/** A node's number. Replicas are 0 … n−1, as in the paper (§4); the clients follow: n, n+1, … */
export type NodeId = NumberOf<'node'>;

/** The place of a client among the clients, from 0: its node is n + this (§4.1). */
export type ClientIndex = NumberOf<'client'>;

/** Simulated time, an integer number of ticks. One tick stands for one millisecond. */
export type Ticks = NumberOf<'ticks'>;

/** The name of a timer. A node runs at most one timer of each name. */
export type TimerName = string;

/** The tag that every message has. A protocol's own union has the other fields. */
export interface Message {
  readonly kind: string;
}

/** The tag that every note has. Notes are the only voice of an actor: ids and values, never sentences. */
export interface Note {
  readonly kind: string;
}

/** An input that had no effect, and the check that decided so. Every protocol uses this kind for it. */
export interface IgnoredInput extends Note {
  readonly kind: 'ignored';
  /** The kind of the message, or of the input where it was no message. */
  readonly input: string;
  readonly why: string;
  /** The values that the check compared: that of the message, and that of the node. */
  readonly got?: number | string;
  readonly expected?: number | string;
}

/**
 * Facts that every node has from the start: the size of the cluster, and the settings that all nodes share. Each
 * protocol adds its own settings by declaring this interface once more, in the file `settings.ts` of its folder.
 */
export interface Cluster {
  /** n, the number of replicas. */
  readonly replicas: number;
  readonly clients: number;
}

/** The number of an actor, and its cluster. */
export interface Place {
  readonly self: NodeId;
  readonly cluster: Cluster;
}

/** Everything that can reach an actor. */
export type Input<M extends Message> =
  | MessageInput<M>
  | { readonly kind: 'timeout'; readonly timer: TimerName }
  | { readonly kind: 'operation'; readonly operation: string }
  /** The node is up again after a crash, with the state that it kept; its timers are gone. */
  | { readonly kind: 'restart' }
  /** The transport says that these replicas, which were out of reach, can be reached again, as TCP does. */
  | { readonly kind: 'connected'; readonly peers: readonly NodeId[] };

/**
 * A message arrives. `from` is the signer that the network vouches for; `genuine` is false if nobody could have signed
 * it.
 */
export interface MessageInput<M extends Message> {
  readonly kind: 'message';
  readonly from: NodeId;
  readonly message: M;
  readonly genuine: boolean;
}

/** The interface through which an actor answers. The engine carries the answers out after the step. */
export interface Outbox<M extends Message, N extends Note> {
  send(to: NodeId, message: M): void;
  /** Sends to every replica but the sender. */
  multicast(message: M): void;
  /** Starts the timer anew, whether or not it was running. */
  setTimer(timer: TimerName, after: Ticks): void;
  cancelTimer(timer: TimerName): void;
  note(note: N): void;
}

/** The types of one protocol. */
export interface Vocabulary {
  /** The place of an actor; a protocol may add fields that all steps need. */
  readonly place: Place;
  readonly message: Message;
  readonly state: unknown;
  readonly note: Note;
}

/** The number of a message among those of its kind: view and sequence number, or client and timestamp. */
export interface MessageLabel {
  readonly major: number;
  readonly minor: number;
}

/** The view and the slot that a message belongs to; absent where it belongs to none. */
export interface Position {
  readonly view?: number;
  readonly slot?: number;
}

/** The optional parts of a protocol. The page neither shows nor offers a part that the protocol lacks. */
export interface ProtocolParts {
  /** A primary, and views that follow one another. */
  readonly views: boolean;
  /** A log of agreed requests, slot by slot, with certificates. */
  readonly log: boolean;
  /** Ways to lie, written for its messages. */
  readonly lies: boolean;
}

/** The names of the nodes, for a protocol that does not number them. */
export interface NodeNames {
  readonly replicas: readonly string[];
  /** The name of the only client; several clients have a number after it. */
  readonly client: string;
}

/** A protocol as the engine sees it. */
export interface Protocol<V extends Vocabulary = Vocabulary> {
  readonly id: string;
  readonly parts: ProtocolParts;
  /** Absent where replicas are R0, R1 … and clients C. */
  readonly nodeNames?: NodeNames;
  /** The cluster settings that it uses; absent where it uses all. */
  readonly settings?: readonly (keyof Cluster)[];
  /** Settings that can have no other value. */
  readonly fixed?: Partial<Cluster>;
  /** True where its replicas are told when they are connected again after a cut; absent where they are not. */
  readonly hearsOfConnections?: true;
  /** The timers of its nodes, each with its code in a link, in the order in which they are offered. */
  readonly timers?: Terms;
  /** The settings that are a replica's own waits: one replica may have another value without the others' knowledge. */
  readonly durations?: Terms;
  /** The requests that a client accepts: operations of the replicated service, or addresses. */
  readonly asks: 'operation' | 'address';
  /** True if the text is a request that a client accepts. */
  isOperation(text: string): boolean;
  /** The short Latin letters of each message kind, as drawn in the diagram and used in message names. Distinct. */
  readonly letters: Readonly<Record<V['message']['kind'], string>>;
  /** Makes the place of each node, once in a run; absent where a place has only the node's number and the cluster. */
  createPlace?(self: NodeId, cluster: Cluster): V['place'];
  createState(place: V['place']): V['state'];
  copyState(state: V['state']): V['state'];
  /** Returns the state after a crash: the one kept on disk, or an initial one. */
  restartState(place: V['place'], state: V['state'], memory: 'kept' | 'lost'): V['state'];
  step(place: V['place'], state: V['state'], input: Input<V['message']>, out: Outbox<V['message'], V['note']>): void;
  label(message: V['message']): MessageLabel;
  /** Returns what patterns of messages ask about; absent where no message belongs to a view or a slot. */
  positionOf?(message: V['message']): Position;
}

/** True if the signer, or a node that can sign for it, ever signed this statement. */
export type WasSigned = (signer: NodeId, signature: string) => boolean;
