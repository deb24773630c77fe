import type { Side } from '../network/envelope.ts';
import type { Input, NodeId, Outbox, Ticks, Vocabulary } from '../protocol.ts';

/**
 * A way to lie. It wraps the honest step of a node, and changes its input, its output or its state. It signs as the
 * node and as its fellow liars, and may replay any message that was ever signed. It may try anything else, but the
 * network marks every message and every quotation that its signer never made. Adding one takes one file, and one line
 * in the registry.
 */
export interface Behaviour<V extends Vocabulary = Vocabulary> {
  readonly id: string;
  /** Its two letters in a link: distinct, and never reused for another behaviour. */
  readonly code: string;
  readonly who: 'replica' | 'client';
  /** The heading under which menus offer it. */
  readonly touches: string;
  /** The different treatments of receivers; null where all are treated alike. */
  readonly split: Split | null;
  /** The number that the behaviour takes, with bounds and default; null where it takes none. */
  readonly amount: Amount | null;
  /** Acts at the moment when the behaviour begins. */
  start?(liar: Liar<V>, right: Right<V>): void;
  /** Replaces the honest step of the node, which it may take through `right`. */
  act?(liar: Liar<V>, right: Right<V>): void;
}

/**
 * A letter for each receiver, as in a partition; the behaviour gives the letters their meaning. `x` is always possible:
 * the receiver gets nothing.
 */
export interface Split {
  /** The letters of the behaviour besides `x`, in the order in which they are offered. */
  readonly letters: readonly string[];
  /** The default letter of a node. `after`: how many places it comes after the liar, modulo the number of replicas. */
  usual(node: NodeId, after: number): string;
  /** Set where the behaviour also sends to clients, so that clients have letters of their own. */
  readonly withClients?: true;
}

export interface Amount {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

/** A liar at one of its steps. */
export interface Liar<V extends Vocabulary = Vocabulary> {
  readonly place: V['place'];
  readonly state: V['state'];
  /** The input that reached it; null when a behaviour begins. */
  readonly input: Input<V['message']> | null;
  /** The copy of the sender that sent the input, where the sender runs twice; else null. */
  readonly side: Side | null;
  readonly out: LiarOutbox<V>;
  /** Returns the letter of a node in the split. */
  letterOf(node: NodeId): string;
  readonly amount: number;
  /** The other liars, clients included: it can sign for them too. */
  readonly conspirators: readonly NodeId[];
  /** The values that this behaviour keeps from step to step, by name. */
  readonly memory: Memory;
  /**
   * Returns the state of a second copy of this node, one for this behaviour, split off from the first when first asked
   * for.
   */
  secondState(): V['state'];
  /** Returns every message that was ever signed and sent, the oldest first: all that can be replayed. */
  everythingSaid(): readonly SignedMessage<V>[];
}

export type Memory = Map<string, number | string>;

/** A message under a true signature. */
export interface SignedMessage<V extends Vocabulary = Vocabulary> {
  readonly from: NodeId;
  /** The receiver; `TO_ALL` for every other replica. */
  readonly to: NodeId;
  readonly message: V['message'];
}

export interface LiarOutbox<V extends Vocabulary = Vocabulary> extends Outbox<V['message'], V['note']> {
  /** @param side the copy that sends it, where the liar runs twice */
  send(to: NodeId, message: V['message'], side?: Side): void;
  /** Sends a message that arrives `wait` ticks later than the network would deliver it. */
  sendLater(to: NodeId, message: V['message'], wait: Ticks): void;
  /**
   * Sends in the name of another node. It passes as genuine if that node is a fellow liar or sent this very message
   * before; otherwise it is marked as forged.
   */
  sendAs(from: NodeId, to: NodeId, message: V['message']): void;
}

/** Takes the honest step, optionally with another input, outbox or state. */
export type Right<V extends Vocabulary = Vocabulary> = (
  different?: Partial<Pick<Liar<V>, 'out' | 'state'>> & { readonly input?: Input<V['message']> },
) => void;
