import { delayOf, EVERYBODY, withDelay } from '../network/delays.ts';
import type { NodeId, Ticks } from '../protocol.ts';
import { LATENCY_MAX } from './conditions.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface SlowReplicaAction {
  readonly kind: 'slowReplica';
  readonly replica: NodeId;
  /** In addition to the latency of the network. */
  readonly ticks: Ticks;
}

/**
 * Everything that a replica sends or receives takes longer from now on; 0 ends it. The replica is not at fault: nobody
 * promises how long a message takes. Messages on their way are not affected.
 */
export const slowReplica: InterventionDescriptor<SlowReplicaAction> = {
  kind: 'slowReplica',
  code: 'zs',
  target: 'replica',
  isFault: true,
  fields: [
    { name: 'replica', type: 'replica' },
    { name: 'ticks', type: 'number', least: 0, most: LATENCY_MAX, offered: () => [0, 200, 1000] },
  ],
  apply(world, { replica, ticks }) {
    if (!world.nodes[replica]) return { done: false, why: 'noSuchNode' };
    if (delayOf(world.delays, replica, EVERYBODY) === ticks) return { done: false, why: 'alreadySo' };
    world.delays = withDelay(world.delays, replica, EVERYBODY, ticks);
    return { done: true, node: replica };
  },
};
