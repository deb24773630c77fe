import { partition as partitionLinks } from '../network/links.ts';
import { reconnect } from '../network/reconnect.ts';
import type { InterventionDescriptor } from './intervention.ts';
import { FOUR_GROUPS } from './intervention.ts';

export interface PartitionAction {
  readonly kind: 'partition';
  /** One letter for each node, replicas first: nodes with the same letter reach each other; `x` reaches everybody. */
  readonly groups: string;
}

/**
 * Splits the network into groups. A message between two groups is blocked when it is sent and when it would arrive. In
 * place of another partition it may open links as well.
 */
export const partition: InterventionDescriptor<PartitionAction> = {
  kind: 'partition',
  code: 'p',
  target: 'network',
  isFault: true,
  fields: [{ name: 'groups', type: 'groups', letters: FOUR_GROUPS }],
  apply(world, { groups }) {
    reconnect(world, (links) => partitionLinks(links, groups.split('')));
    return { done: true };
  },
};
