/**
 * What a protocol is: a set of actors that are driven from outside. An actor is handed one input and answers with
 * data; it never calls the network, a clock or a source of chance. `step` may change the state it owns, nothing else.
 */

/** A node's number. Replicas are 0 … n−1, as in the paper (§4); the clients follow: n, n+1, … */
export type NodeId = number;

/** Simulated time: a whole number of ticks. One tick stands for one millisecond. */
export type Ticks = number;

/** A timer is known by name; a node has at most one of each name running. */
export type TimerName = string;

/** What every message has: a tag. The protocol's own union says the rest. */
export interface Message {
  readonly kind: string;
}

/** What every note has: a tag. A note is the only voice of an actor: ids and values, never sentences. */
export interface Note {
  readonly kind: string;
}

/** An input that had no effect, and the check that decided so. Every protocol notes it under this kind. */
export interface IgnoredInput extends Note {
  readonly kind: 'ignored';
  /** The kind of the message, or of the input where it was none. */
  readonly input: string;
  readonly why: string;
  /** The values the check compared: what the message has, and what the node has. */
  readonly got?: number | string;
  readonly expected?: number | string;
}

/**
 * Facts every node is born with: how large the cluster is, and the settings all nodes share. Each protocol adds its own
 * settings by declaring this interface once more, in the file `settings.ts` of its folder.
 */
export interface Cluster {
  /** n, the number of replicas. */
  readonly replicas: number;
  readonly clients: number;
}

/** Where an actor stands: who it is, and in which cluster. */
export interface Place {
  readonly self: NodeId;
  readonly cluster: Cluster;
}

/** What can happen to an actor. Everything that reaches it is one of these. */
export type Input<M extends Message> =
  | MessageInput<M>
  | { readonly kind: 'timeout'; readonly timer: TimerName }
  | { readonly kind: 'operation'; readonly operation: string }
  /** The node is up again after a crash, with what it kept; its timers are gone. */
  | { readonly kind: 'restart' };

/** A message arrives. `from` is the signer the network vouches for; a message nobody could have signed is not genuine. */
export interface MessageInput<M extends Message> {
  readonly kind: 'message';
  readonly from: NodeId;
  readonly message: M;
  readonly genuine: boolean;
}

/** Where an actor puts its answers. The simulation carries them out after the step. */
export interface Outbox<M extends Message, N extends Note> {
  send(to: NodeId, message: M): void;
  /** To every replica but the sender. */
  multicast(message: M): void;
  /** Starts the timer anew, whether or not it was running. */
  setTimer(timer: TimerName, after: Ticks): void;
  cancelTimer(timer: TimerName): void;
  note(note: N): void;
}

/** The types of one protocol, bundled. */
export interface Vocabulary {
  /** Where its actors stand: a protocol may add what all their steps need. */
  readonly place: Place;
  readonly message: Message;
  readonly state: unknown;
  readonly note: Note;
}

/** Which one of its kind a message is: two numbers (view and sequence number, or client and timestamp). */
export interface MessageLabel {
  readonly major: number;
  readonly minor: number;
}

/** What there is to a protocol beyond its messages. What it does not have is not shown, nor offered. */
export interface ProtocolParts {
  /** A primary, and views that follow one another. */
  readonly views: boolean;
  /** A log of what is agreed on, slot by slot, with certificates. */
  readonly log: boolean;
  /** The ways to lie are written against its messages. */
  readonly lies: boolean;
}

/** How the nodes of a protocol are called that does not number them. */
export interface NodeNames {
  readonly replicas: readonly string[];
  /** Of the only client; several are numbered behind it. */
  readonly client: string;
}

/** A protocol as the simulation sees it. */
export interface Protocol<V extends Vocabulary = Vocabulary> {
  readonly id: string;
  readonly parts: ProtocolParts;
  /** Absent where replicas are R0, R1 … and clients C. */
  readonly nodeNames?: NodeNames;
  /** The settings of the cluster that it makes use of; absent where of all. */
  readonly settings?: readonly (keyof Cluster)[];
  /** Settings that can only be this. */
  readonly fixed?: Partial<Cluster>;
  /** What a client can be asked for: an operation of the replicated service, or an address. */
  readonly asks: 'operation' | 'address';
  /** Whether a client can be asked for this. */
  isOperation(text: string): boolean;
  /** The short Latin letters of each message kind, as drawn in the diagram and used in message ids. Distinct. */
  readonly letters: Readonly<Record<V['message']['kind'], string>>;
  /** Makes the place of each node of a run, once; absent where a place is no more than who it is, and in which cluster. */
  createPlace?(self: NodeId, cluster: Cluster): V['place'];
  createState(place: V['place']): V['state'];
  copyState(state: V['state']): V['state'];
  /** The state after a crash: what was kept on disk, or nothing at all. */
  restartState(place: V['place'], state: V['state'], memory: 'kept' | 'lost'): V['state'];
  step(place: V['place'], state: V['state'], input: Input<V['message']>, out: Outbox<V['message'], V['note']>): void;
  label(message: V['message']): MessageLabel;
}

/** Whether a node, or somebody who can sign for it, ever signed these words. */
export type WasSigned = (signer: NodeId, signature: string) => boolean;
