import { put } from '../network/agenda.ts';
import type { EnvelopeId } from '../network/envelope.ts';
import { changedEnvelope, envelopeId } from '../network/envelope.ts';
import { findEnvelope, whyMissing } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface DuplicateAction {
  readonly kind: 'duplicate';
  readonly message: EnvelopeId;
}

/** Ticks by which the copy of a message arrives after the message itself. */
const COPY_BEHIND = 5;

/** The number of the copy that the network makes by chance; copies made by an intervention follow. */
export const NETWORK_COPY = 1;

/** The network delivers a message on its way twice. */
export const duplicate: InterventionDescriptor<DuplicateAction> = {
  kind: 'duplicate',
  code: 'u',
  target: 'message',
  isFault: true,
  fields: [{ name: 'message', type: 'message' }],
  apply(world, { message }) {
    const envelope = findEnvelope(world, message);
    if (!envelope) return { done: false, why: whyMissing(world, message) };
    const original = envelopeId(changedEnvelope(envelope, { copy: 0 }), world.setup.cluster.replicas);
    const copy = (world.copies.get(original) ?? NETWORK_COPY) + 1;
    world.copies.set(original, copy);
    const second = changedEnvelope(envelope, { copy, arrivesTick: envelope.arrivesTick + COPY_BEHIND });
    put(world.flight, second.arrivesTick, second);
    return { done: true, envelope: second };
  },
};
