import type { EnvelopeId } from '../network/envelope.ts';
import { whyMissing, withdrawEnvelope } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface DropAction {
  readonly kind: 'drop';
  readonly message: EnvelopeId;
}

/** A message on its way disappears. */
export const drop: InterventionDescriptor<DropAction> = {
  kind: 'drop',
  code: 'd',
  target: 'message',
  isFault: true,
  isCommon: true,
  fields: [{ name: 'message', type: 'message' }],
  apply(world, { message }) {
    const envelope = withdrawEnvelope(world, message);
    return envelope ? { done: true, envelope } : { done: false, why: whyMissing(world, message) };
  },
};
