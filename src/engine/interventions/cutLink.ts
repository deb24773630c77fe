import { cutLink as cutOneWay } from '../network/links.ts';
import type { NodeId } from '../protocol.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface CutLinkAction {
  readonly kind: 'cutLink';
  readonly from: NodeId;
  readonly to: NodeId;
}

/** One direction of one link is cut. */
export const cutLink: InterventionDescriptor<CutLinkAction> = {
  kind: 'cutLink',
  code: 'c',
  target: 'network',
  isFault: true,
  fields: [
    { name: 'from', type: 'node' },
    { name: 'to', type: 'node' },
  ],
  apply(world, { from, to }) {
    cutOneWay(world.links, from, to);
    return { done: true };
  },
};
