import { isolate } from '../network/links.ts';
import type { NodeId } from '../protocol.ts';
import { nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface CutOffAction {
  readonly kind: 'cutOff';
  readonly replica: NodeId;
}

/** The replica keeps running, but no message reaches it or leaves it. */
export const cutOff: InterventionDescriptor<CutOffAction> = {
  kind: 'cutOff',
  code: 'i',
  target: 'replica',
  isFault: true,
  isCommon: true,
  fields: [{ name: 'replica', type: 'replica' }],
  apply(world, { replica }) {
    if (!nodeOf(world, replica)) return { done: false, why: 'noSuchNode' };
    if (world.links.isolated.has(replica)) return { done: false, why: 'alreadyCutOff' };
    isolate(world.links, replica);
    return { done: true, node: replica };
  },
};
