import { putFirst } from '../network/agenda.ts';
import type { EnvelopeId } from '../network/envelope.ts';
import { changedEnvelope } from '../network/envelope.ts';
import { whyMissing, withdrawEnvelope } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface DeliverNextAction {
  readonly kind: 'deliverNext';
  readonly message: EnvelopeId;
}

/** A message on its way arrives now, before everything else that is due. */
export const deliverNext: InterventionDescriptor<DeliverNextAction> = {
  kind: 'deliverNext',
  code: 'e',
  target: 'message',
  isFault: true,
  isCommon: true,
  fields: [{ name: 'message', type: 'message' }],
  apply(world, { message }) {
    const envelope = withdrawEnvelope(world, message);
    if (!envelope) return { done: false, why: whyMissing(world, message) };
    const now = changedEnvelope(envelope, { arrivesTick: world.tick });
    putFirst(world.flight, world.tick, now);
    return { done: true, envelope: now };
  },
};
