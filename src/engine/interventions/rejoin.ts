import { rejoin as rejoinLinks } from '../network/links.ts';
import { reconnect } from '../network/reconnect.ts';
import type { NodeId } from '../protocol.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface RejoinAction {
  readonly kind: 'rejoin';
  readonly replica: NodeId;
}

/** A replica that was cut off is connected again. */
export const rejoin: InterventionDescriptor<RejoinAction> = {
  kind: 'rejoin',
  code: 'j',
  target: 'replica',
  isFault: true,
  isCommon: true,
  fields: [{ name: 'replica', type: 'replica' }],
  apply(world, { replica }) {
    if (!world.links.isolated.has(replica)) return { done: false, why: 'notCutOff' };
    reconnect(world, (links) => rejoinLinks(links, replica));
    return { done: true, node: replica };
  },
};
