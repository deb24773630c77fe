import type { Envelope } from './network/envelope.ts';
import { NOTHING } from './outbox.ts';
import type { NodeId, Note, Ticks } from './protocol.ts';
import type { Cause, Step } from './trace.ts';

/**
 * The step of a message that arrived and was handled, as nearly all steps of a run are. A trace keeps all of them, so
 * this one keeps what cannot be told from its envelope, and makes the rest when it is asked for.
 */
class DeliveredStep implements Step {
  readonly envelope: Envelope;
  /** The only note by itself, or the list of several. */
  readonly noted: Note | readonly Note[];
  readonly sent: readonly Envelope[];

  constructor(envelope: Envelope, noted: Note | readonly Note[], sent: readonly Envelope[]) {
    this.envelope = envelope;
    this.noted = noted;
    this.sent = sent;
  }

  get tick(): Ticks {
    return this.envelope.arrivesTick;
  }

  get node(): NodeId {
    return this.envelope.to;
  }

  get cause(): Cause {
    return { kind: 'delivered', envelope: this.envelope };
  }

  get notes(): readonly Note[] {
    return Array.isArray(this.noted) ? this.noted : [this.noted as Note];
  }
}

export function deliveredStep(envelope: Envelope, notes: readonly Note[], sent: readonly Envelope[]): Step {
  const [only = NOTHING] = notes;
  return new DeliveredStep(envelope, notes.length === 1 ? only : notes, sent);
}

/** The note of a step that has one, without the list that `notes` would make for it; null for other steps. */
export function onlyNote(step: Step): Note | null {
  return step instanceof DeliveredStep && !Array.isArray(step.noted) ? (step.noted as Note) : null;
}
