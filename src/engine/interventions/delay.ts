import { put } from '../network/agenda.ts';
import type { EnvelopeId } from '../network/envelope.ts';
import { changedEnvelope } from '../network/envelope.ts';
import type { Ticks } from '../protocol.ts';
import { whyMissing, withdrawEnvelope } from '../world.ts';
import { LATENCY_MAX } from './conditions.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface DelayAction {
  readonly kind: 'delay';
  readonly message: EnvelopeId;
  readonly ticks: Ticks;
}

/** A message on its way arrives `ticks` later than it would have. */
export const delay: InterventionDescriptor<DelayAction> = {
  kind: 'delay',
  code: 'l',
  target: 'message',
  isFault: true,
  isCommon: true,
  fields: [
    { name: 'message', type: 'message' },
    { name: 'ticks', type: 'number', least: 1, most: LATENCY_MAX },
  ],
  apply(world, { message, ticks }) {
    const envelope = withdrawEnvelope(world, message);
    if (!envelope) return { done: false, why: whyMissing(world, message) };
    const held = changedEnvelope(envelope, { arrivesTick: envelope.arrivesTick + ticks, heldTick: world.tick });
    put(world.flight, held.arrivesTick, held);
    return { done: true, envelope: held };
  },
};
