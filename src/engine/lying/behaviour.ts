import type { Side } from '../network/envelope.ts';
import type { Input, NodeId, Outbox, Ticks, Vocabulary } from '../protocol.ts';

/**
 * A way to lie. It stands around the right step of a node, and changes what goes in, what comes out, or what the node
 * knows. It signs as the node and as its fellow liars, and may say again whatever was ever signed. It may try anything
 * else; but the network marks every message and every quotation that its signer never made. One file a behaviour, and
 * one line in the registry.
 */
export interface Behaviour<V extends Vocabulary = Vocabulary> {
  readonly id: string;
  /** Its two letters in a link: distinct, and never reused for something else. */
  readonly code: string;
  readonly who: 'replica' | 'client';
  /** Under which heading it is offered. */
  readonly touches: string;
  /** Whom it treats how; null where it treats all alike. */
  readonly split: Split | null;
  /** A number it needs, with its bounds and what is usual; null where it needs none. */
  readonly amount: Amount | null;
  /** What it does at once, the moment it begins. */
  start?(liar: Liar<V>, right: Right<V>): void;
  /** What it does instead of the right step, which it may take. */
  act?(liar: Liar<V>, right: Right<V>): void;
}

/**
 * A letter for each recipient, as in a partition: what it means is the behaviour's own. `x` is always: nothing is told.
 */
export interface Split {
  /** The letters it knows, besides x, in the order in which they are offered. */
  readonly letters: readonly string[];
  /** What a node's letter is unless somebody chose. `after`: how many places it comes after the liar, counted round. */
  usual(node: NodeId, after: number): string;
  /** Clients hear from it, too: of them can be chosen as of replicas. */
  readonly withClients?: true;
}

export interface Amount {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

/** A liar at its step. */
export interface Liar<V extends Vocabulary = Vocabulary> {
  readonly place: V['place'];
  readonly state: V['state'];
  /** What reached it; null at the start of a behaviour, when nothing did. */
  readonly input: Input<V['message']> | null;
  /** Which copy of its sender said what reached it, where that runs twice; else null. */
  readonly side: Side | null;
  readonly out: LiarOutbox<V>;
  /** The letter of a node in the split. */
  letterOf(node: NodeId): string;
  readonly amount: number;
  /** Its fellow liars, clients included: it signs for them too. */
  readonly conspirators: readonly NodeId[];
  /** What this behaviour remembers, from step to step, by name. */
  readonly memory: Memory;
  /** The state of a second copy of this node, which was once a copy of the first: one for this behaviour. */
  secondState(): V['state'];
  /** Everything that was ever signed and sent, the oldest first: what may be said again. */
  everythingSaid(): readonly Said<V>[];
}

export type Memory = Map<string, number | string>;

/** A message under a true signature. */
export interface Said<V extends Vocabulary = Vocabulary> {
  readonly from: NodeId;
  /** Whom it was said to; `TO_ALL` where to every other replica. */
  readonly to: NodeId;
  readonly message: V['message'];
}

export interface LiarOutbox<V extends Vocabulary = Vocabulary> extends Outbox<V['message'], V['note']> {
  /** `side`: which copy says it, where the liar runs twice. */
  send(to: NodeId, message: V['message'], side?: Side): void;
  /** The network delivers it so much later: a liar chooses when it speaks. */
  sendLater(to: NodeId, message: V['message'], wait: Ticks): void;
  /** In the name of another: of a fellow liar, or of somebody who said just this before; else it is seen to be forged. */
  sendAs(from: NodeId, to: NodeId, message: V['message']): void;
}

/** Takes the right step: with this input or another, these answers or others, and from this state or another. */
export type Right<V extends Vocabulary = Vocabulary> = (
  different?: Partial<Pick<Liar<V>, 'out' | 'state'>> & { readonly input?: Input<V['message']> },
) => void;
