import type { Pattern } from '../network/patterns.ts';
import { isSamePattern } from '../network/patterns.ts';
import { patternFields } from './dropMatching.ts';
import type { InterventionDescriptor } from './intervention.ts';

export interface PassMatchingAction extends Pattern {
  readonly kind: 'passMatching';
}

/** A pattern of dropped messages ends: what fits it travels again. */
export const passMatching: InterventionDescriptor<PassMatchingAction> = {
  kind: 'passMatching',
  code: 'zp',
  target: 'network',
  isFault: true,
  fields: patternFields,
  apply(world, { kind: _, ...pattern }) {
    const left = world.patterns.filter((other) => !isSamePattern(other, pattern));
    if (left.length === world.patterns.length) return { done: false, why: 'noSuchPattern' };
    world.patterns = left;
    return { done: true };
  },
};
