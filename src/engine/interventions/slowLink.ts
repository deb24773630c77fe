import { delayOf, withDelay } from '../network/delays.ts';
import type { NodeId, Ticks } from '../protocol.ts';
import { LATENCY_MAX } from './conditions.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface SlowLinkAction {
  readonly kind: 'slowLink';
  readonly from: NodeId;
  readonly to: NodeId;
  /** In addition to the latency of the network. */
  readonly ticks: Ticks;
}

/** One direction of one link takes longer from now on; 0 ends it. Messages on their way are not affected. */
export const slowLink: InterventionDescriptor<SlowLinkAction> = {
  kind: 'slowLink',
  code: 's',
  target: 'network',
  isFault: true,
  fields: [
    { name: 'from', type: 'node' },
    { name: 'to', type: 'node' },
    { name: 'ticks', type: 'number', least: 0, most: LATENCY_MAX },
  ],
  apply(world, { from, to, ticks }) {
    if (delayOf(world.delays, from, to) === ticks) return { done: false, why: 'alreadySo' };
    world.delays = withDelay(world.delays, from, to, ticks);
    return { done: true };
  },
};
