import { heal as healLinks } from '../network/links.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface HealAction {
  readonly kind: 'heal';
}

/** Every link is open again: partitions, single cut links and cut-off replicas alike. */
export const heal: InterventionDescriptor<HealAction> = {
  kind: 'heal',
  code: 'h',
  target: 'network',
  isFault: true,
  fields: [],
  apply(world) {
    if (!world.links.restricted) return { done: false, why: 'nothingToHeal' };
    healLinks(world.links);
    return { done: true };
  },
};
