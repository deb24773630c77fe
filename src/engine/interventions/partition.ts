import { partition as partitionLinks } from '../network/links.ts';
import type { InterventionDescriptor } from './intervention.ts';
import { FOUR_GROUPS } from './intervention.ts';

export interface PartitionAction {
  readonly kind: 'partition';
  /** One letter a node, replicas first: nodes with the same letter reach each other; x reaches everybody. */
  readonly groups: string;
}

/** The network falls into groups. A message between two groups is blocked when it is sent, and when it would arrive. */
export const partition: InterventionDescriptor<PartitionAction> = {
  kind: 'partition',
  code: 'p',
  target: 'network',
  isFault: true,
  fields: [{ name: 'groups', type: 'groups', letters: FOUR_GROUPS }],
  apply(world, { groups }) {
    partitionLinks(world.links, groups.split(''));
    return { done: true };
  },
};
