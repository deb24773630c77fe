import { put, putFirst } from '../network/agenda.ts';
import type { EnvelopeId } from '../network/envelope.ts';
import { changedEnvelope } from '../network/envelope.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface ReleaseAction {
  readonly kind: 'release';
  readonly message: EnvelopeId;
  /** `next`: it arrives before everything else. `onWay`: it needs as long as it still needed when it was held. */
  readonly how: 'next' | 'onWay';
}

/** A message that is held goes on. */
export const release: InterventionDescriptor<ReleaseAction> = {
  kind: 'release',
  code: 'v',
  target: 'message',
  isFault: true,
  isCommon: true,
  fields: [
    { name: 'message', type: 'message' },
    { name: 'how', type: 'choice', choices: ['next', 'onWay'], codes: ['N', 'W'] },
  ],
  usual: () => ({ how: 'next' }),
  apply(world, { message, how }) {
    const found = world.held.get(message);
    if (!found) return { done: false, why: 'notHeld' };
    world.held.delete(message);
    const left = how === 'next' ? 0 : Math.max(0, found.arrivesTick - (found.heldTick ?? world.tick));
    const envelope = changedEnvelope(found, { arrivesTick: world.tick + left, held: false });
    if (how === 'next') putFirst(world.flight, world.tick, envelope);
    else put(world.flight, envelope.arrivesTick, envelope);
    return { done: true, envelope };
  },
};
