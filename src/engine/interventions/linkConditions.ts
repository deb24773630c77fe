import type { InterventionDescriptor } from './intervention.ts';

export interface LinkConditionsAction {
  readonly kind: 'linkConditions';
  /** The text of a `LinkTable`. */
  readonly links: string;
}

/**
 * From now on just these directions of links have conditions of their own, instead of those of the network; `NO_LINKS`
 * ends them all. Messages on their way are not affected.
 */
export const linkConditions: InterventionDescriptor<LinkConditionsAction> = {
  kind: 'linkConditions',
  code: 'zl',
  target: 'network',
  isFault: true,
  fields: [{ name: 'links', type: 'linkTable' }],
  apply(world, { links }) {
    world.linkTable = links.split('_');
    return { done: true };
  },
};
