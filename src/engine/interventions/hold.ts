import type { EnvelopeId } from '../network/envelope.ts';
import { changedEnvelope } from '../network/envelope.ts';
import { whyMissing, withdrawEnvelope } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface HoldAction {
  readonly kind: 'hold';
  readonly message: EnvelopeId;
}

/** A message on its way is held: it stays in the network and does not arrive before it is released. */
export const hold: InterventionDescriptor<HoldAction> = {
  kind: 'hold',
  code: 'g',
  target: 'message',
  isFault: true,
  isCommon: true,
  fields: [{ name: 'message', type: 'message' }],
  apply(world, { message }) {
    const envelope = withdrawEnvelope(world, message);
    if (!envelope) return { done: false, why: whyMissing(world, message) };
    const held = changedEnvelope(envelope, { heldTick: world.tick, held: true });
    world.held.set(message, held);
    return { done: true, envelope: held };
  },
};
