import type { Message, MessageLabel, NodeId, Ticks } from '../protocol.ts';
import type { Pattern } from './patterns.ts';

/**
 * One message on its way to one node. It never changes: a delay makes a new envelope of the same name, by
 * `changedEnvelope`; spreading one would lose what it shares with its like.
 */
export interface Envelope {
  readonly message: Message;
  readonly letters: string;
  readonly label: MessageLabel;
  /** The signer of the message. Everybody can check signatures, so a message marked as forged deceives nobody. */
  readonly from: NodeId;
  readonly to: NodeId;
  /** Number of earlier sendings of the same message by this sender to this receiver. */
  readonly repeat: number;
  /** 0 for the message itself, 1 … for duplicates that the network made. */
  readonly copy: number;
  readonly sentTick: Ticks;
  readonly arrivesTick: Ticks;
  /**
   * Decided in the step that sends it: it travels, the network loses it, a cut link blocks it, or a pattern drops it.
   * `unseen`: whoever sent it does not see which, see `sight.ts`.
   */
  readonly fate: 'travels' | 'lost' | 'blocked' | 'dropped' | 'unseen';
  /** The tick at which it was delayed on its way; null if it was not. */
  readonly heldTick: Ticks | null;
  /** Set while an intervention holds it on its way: it does not arrive before it is released. */
  readonly held?: true;
  /** Set where it was changed on its way. */
  readonly tampered?: true;
  /** The pattern that dropped it, where one did. */
  readonly droppedBy?: Pattern;
  /** Set where another node sent it in the name of `from`, which never signed it. */
  readonly forged?: true;
  /** The copy of the sender that sent it, where the sender runs twice. Only a liar that runs twice itself can tell. */
  readonly side?: Side;
}

/** One message as it left its sender: what its envelopes to all receivers share. */
export type Dispatch = Pick<Envelope, 'message' | 'letters' | 'label' | 'from' | 'sentTick'>;

/**
 * A first sending on its way, to which nothing has happened: as nearly all envelopes are, and a trace keeps all of
 * them. It has three fields of its own; what it shares or has in common with its like, it looks up.
 */
class PlainEnvelope implements Envelope {
  readonly dispatch: Dispatch;
  readonly to: NodeId;
  readonly arrivesTick: Ticks;

  constructor(dispatch: Dispatch, to: NodeId, arrivesTick: Ticks) {
    this.dispatch = dispatch;
    this.to = to;
    this.arrivesTick = arrivesTick;
  }

  get message(): Message {
    return this.dispatch.message;
  }

  get letters(): string {
    return this.dispatch.letters;
  }

  get label(): MessageLabel {
    return this.dispatch.label;
  }

  get from(): NodeId {
    return this.dispatch.from;
  }

  get sentTick(): Ticks {
    return this.dispatch.sentTick;
  }

  get repeat(): number {
    return 0;
  }

  get copy(): number {
    return 0;
  }

  get fate(): 'travels' {
    return 'travels';
  }

  get heldTick(): null {
    return null;
  }
}

/** Returns the envelope of a message that travels for the first time, in the way of all others. */
export function plainEnvelope(dispatch: Dispatch, to: NodeId, arrivesTick: Ticks): Envelope {
  return new PlainEnvelope(dispatch, to, arrivesTick);
}

/** The fields of an envelope to change; one that is no longer held is `held: false`. */
export type EnvelopeChanges = Partial<Omit<Envelope, 'held'>> & { readonly held?: boolean };

/** Returns an envelope with some fields changed. */
export function changedEnvelope(envelope: Envelope, changes: EnvelopeChanges): Envelope {
  const { message, letters, label, from, to, repeat, copy, sentTick, arrivesTick, fate, heldTick } = envelope;
  const { forged, side, tampered, droppedBy } = envelope;
  const { held = envelope.held, ...others } = changes;
  return {
    message,
    letters,
    label,
    from,
    to,
    repeat,
    copy,
    sentTick,
    arrivesTick,
    fate,
    heldTick,
    ...(forged && { forged }),
    ...(side && { side }),
    ...(tampered && { tampered }),
    ...(held && { held }),
    ...(droppedBy && { droppedBy }),
    ...others,
  };
}

/** The two copies of a node that runs twice under one name. */
export type Side = 'first' | 'second';

/**
 * The name of an envelope: its kind and number, e.g. `P0.1.2.3` or `R0.1.c0.0`, then `.1` for a repeat, `x1` for a
 * copy.
 */
export type EnvelopeId = string;

/** The parts of an envelope's name. */
export type EnvelopeName = Pick<Envelope, 'letters' | 'label' | 'from' | 'to' | 'repeat' | 'copy'>;

export function envelopeId(envelope: EnvelopeName, replicas: number): EnvelopeId {
  const { letters, label, repeat, copy } = envelope;
  const from = nodeName(envelope.from, replicas);
  const to = nodeName(envelope.to, replicas);
  const again = repeat > 0 ? `.${repeat}` : '';
  const duplicate = copy > 0 ? `x${copy}` : '';
  return `${letters}${label.major}.${label.minor}.${from}.${to}${again}${duplicate}`;
}

/** The form of a node in names: replicas by number, clients with a `c` before theirs. */
export function nodeName(node: NodeId, replicas: number): string {
  return node < replicas ? String(node) : `c${node - replicas}`;
}
