import { restoreLink as restoreOneWay } from '../network/links.ts';
import { reconnect } from '../network/reconnect.ts';
import type { NodeId } from '../protocol.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface RestoreLinkAction {
  readonly kind: 'restoreLink';
  readonly from: NodeId;
  readonly to: NodeId;
}

/** Opens one direction of one link again that was cut before. */
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
    reconnect(world, (links) => restoreOneWay(links, from, to));
    return { done: true };
  },
};
