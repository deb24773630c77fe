import type { Cluster, NodeId, Ticks } from '../protocol.ts';
import { createPlace, nodeOf } from '../world.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface OwnDurationAction {
  readonly kind: 'ownDuration';
  readonly replica: NodeId;
  /** One of the settings that the protocol declares to be a replica's own waits. */
  readonly setting: string;
  readonly ticks: Ticks;
}

export const OWN_DURATION_LEAST = 20;
export const OWN_DURATION_MOST = 60_000;

/**
 * A replica waits for another time than the setting of the cluster says, and the others do not know. The timers that
 * run already are not affected. The cluster's own value ends it.
 */
export const ownDuration: InterventionDescriptor<OwnDurationAction> = {
  kind: 'ownDuration',
  code: 'w',
  target: 'replica',
  isFault: true,
  fields: [
    { name: 'replica', type: 'replica' },
    { name: 'setting', type: 'term', of: 'duration' },
    {
      name: 'ticks',
      type: 'number',
      least: OWN_DURATION_LEAST,
      most: OWN_DURATION_MOST,
      offered: () => [100, 2000],
    },
  ],
  apply(world, { replica, setting, ticks }) {
    const node = nodeOf(world, replica);
    if (!node) return { done: false, why: 'noSuchNode' };
    const { cluster } = node.place;
    if (cluster[setting as keyof Cluster] === ticks) return { done: false, why: 'alreadySo' };
    node.place = createPlace(world.kit.protocol, replica, { ...cluster, [setting]: ticks });
    return { done: true, node: replica };
  },
};
