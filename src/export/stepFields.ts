import type { Envelope } from '../engine/network/envelope.ts';
import { envelopeId } from '../engine/network/envelope.ts';
import type { Cause, Step } from '../engine/trace.ts';

/** Steps and messages as plain fields for programs. Their names are kept: what reads them was written by others. */

/** @param number the number of the step, from 1 */
export function stepFields({ tick, cause, node, notes }: Step, number: number, replicas: number): object {
  return { step: number, tick, node, cause: causeFields(cause, replicas), notes };
}

function causeFields(cause: Cause, replicas: number): object {
  if (cause.kind === 'timeout' || cause.kind === 'connected') return cause;
  const { kind } = cause;
  const message = cause.envelope && envelopeId(cause.envelope, replicas);
  if (kind === 'delivered') return { kind, message };
  if (kind === 'missed') return { kind, message, why: cause.why };
  const { action } = cause.intervention;
  return { kind, action, message, noEffect: cause.noEffect };
}

/** `message` is the name of the envelope; `content` is the message that its receiver reads. */
export function sentFields(envelope: Envelope, replicas: number): object {
  const { from, to, sentTick, arrivesTick, fate, message: content } = envelope;
  const message = envelopeId(envelope, replicas);
  return { tick: sentTick, message, from, to, arrivesTick, fate, content };
}
