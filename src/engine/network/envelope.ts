import type { Message, MessageLabel, NodeId, Ticks } from '../protocol.ts';

/** One message on its way to one node. Never changes once it exists: a delay makes a new envelope of the same name. */
export interface Envelope {
  readonly message: Message;
  readonly letters: string;
  readonly label: MessageLabel;
  /** Whose message it is: everybody can check the signature, so nobody is taken in by one marked as forged. */
  readonly from: NodeId;
  readonly to: NodeId;
  /** How often this sender had sent the same to the same receiver before. */
  readonly repeat: number;
  /** 0 for the message itself, 1 … for the network's duplicates of it. */
  readonly copy: number;
  readonly sentTick: Ticks;
  readonly arrivesTick: Ticks;
  /** Decided when it is sent: it travels, the network loses it, or a cut link blocks it. */
  readonly fate: 'travels' | 'lost' | 'blocked';
  /** When it was held up on its way; null if it was not. */
  readonly heldTick: Ticks | null;
  /** Somebody else sent it in the name of `from`, who never said it. */
  readonly forged?: true;
  /** Which of its sender's two copies said it, where that runs twice. Only a liar that does so too can tell. */
  readonly side?: Side;
}

/** The copies of a node that runs twice under one name. */
export type Side = 'first' | 'second';

/** A message's name: what it is and which one of its kind, e.g. `P0.1.2.3` or `R0.1.c0.0`, `.1` for a repeat, `x1` for a copy. */
export type EnvelopeId = string;

/** What a message's name is made of. */
export type EnvelopeName = Pick<Envelope, 'letters' | 'label' | 'from' | 'to' | 'repeat' | 'copy'>;

export function envelopeId(envelope: EnvelopeName, replicas: number): EnvelopeId {
  const { letters, label, repeat, copy } = envelope;
  const from = nodeName(envelope.from, replicas);
  const to = nodeName(envelope.to, replicas);
  const again = repeat > 0 ? `.${repeat}` : '';
  const duplicate = copy > 0 ? `x${copy}` : '';
  return `${letters}${label.major}.${label.minor}.${from}.${to}${again}${duplicate}`;
}

/** How a node is written in names: replicas by number, clients with a c. */
export function nodeName(node: NodeId, replicas: number): string {
  return node < replicas ? String(node) : `c${node - replicas}`;
}
