import { restoreLink as restoreOneWay } from '../network/links.ts';
import type { NodeId } from '../protocol.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface RestoreLinkAction {
  readonly kind: 'restoreLink';
  readonly from: NodeId;
  readonly to: NodeId;
}

/** One direction of one link, cut before, is open again. */
export const restoreLink: InterventionDescriptor<RestoreLinkAction> = {
  kind: 'restoreLink',
  code: 'o',
  target: 'network',
  isFault: true,
  fields: [
    { name: 'from', type: 'node' },
    { name: 'to', type: 'node' },
  ],
  apply(world, { from, to }) {
    restoreOneWay(world.links, from, to);
    return { done: true };
  },
};
