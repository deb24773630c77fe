import { replace } from '../network/agenda.ts';
import type { Envelope, EnvelopeId } from '../network/envelope.ts';
import { changedEnvelope, envelopeId } from '../network/envelope.ts';
import { post } from '../signing.ts';
import type { World } from '../world.ts';
import { findEnvelope, whyMissing } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface TamperAction {
  readonly kind: 'tamper';
  readonly message: EnvelopeId;
  /** One of the parts of messages that the protocol lets be changed. */
  readonly part: string;
}

/**
 * A part of a message is changed on its way. The signature does not fit any more, unless the sender is a liar: whoever
 * tampers is in league with it, signs the message anew, and so it counts as said by the sender.
 */
export const tamper: InterventionDescriptor<TamperAction> = {
  kind: 'tamper',
  code: 't',
  target: 'message',
  isFault: true,
  fields: [
    { name: 'message', type: 'message' },
    { name: 'part', type: 'term', of: 'part' },
  ],
  apply(world, { message: id, part }) {
    const envelope = findEnvelope(world, id);
    if (!envelope) return { done: false, why: whyMissing(world, id) };
    const changed = tampered(world, envelope, part);
    if (!changed) return { done: false, why: 'noSuchPart' };
    const { replicas } = world.setup.cluster;
    replace(
      world.flight,
      (other) => envelopeId(other, replicas) === id,
      () => changed,
    );
    return { done: true, envelope: changed };
  },
};

function tampered(world: World, envelope: Envelope, part: string): Envelope | null {
  const message = world.kit.tampering?.tamper(envelope.message, part);
  if (!message) return null;
  const { from, to } = envelope;
  if (!world.nodes[from]?.lied) return changedEnvelope(envelope, { message, tampered: true, forged: true });
  const signed = post(world, { from, as: from, to, message });
  const { forged: _, ...genuine } = changedEnvelope(envelope, { message: signed.message, tampered: true });
  return genuine;
}
