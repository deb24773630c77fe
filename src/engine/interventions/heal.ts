import { heal as healLinks } from '../network/links.ts';
import { reconnect } from '../network/reconnect.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface HealAction {
  readonly kind: 'heal';
}

/** Opens every link again: ends partitions, and restores cut links and cut-off replicas. */
export const heal: InterventionDescriptor<HealAction> = {
  kind: 'heal',
  code: 'h',
  target: 'network',
  isFault: true,
  fields: [],
  apply(world) {
    if (!world.links.restricted) return { done: false, why: 'nothingToHeal' };
    reconnect(world, healLinks);
    return { done: true };
  },
};
