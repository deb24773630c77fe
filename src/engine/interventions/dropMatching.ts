import type { Pattern } from '../network/patterns.ts';
import { isSamePattern } from '../network/patterns.ts';
import type { ActionField, InterventionDescriptor } from './intervention.ts';

export interface DropMatchingAction extends Pattern {
  readonly kind: 'dropMatching';
}

/** The largest view and the largest slot that a pattern can name. */
export const POSITION_MAX = 1_000_000;

export const patternFields: readonly ActionField[] = [
  { name: 'letters', type: 'term', of: 'message', any: true },
  { name: 'view', type: 'number', least: 0, most: POSITION_MAX, any: true },
  { name: 'slot', type: 'number', least: 0, most: POSITION_MAX, any: true },
  { name: 'from', type: 'node', any: true },
  { name: 'to', type: 'node', any: true },
];

/** Every message that fits the pattern is dropped when it is sent, until the pattern ends. */
export const dropMatching: InterventionDescriptor<DropMatchingAction> = {
  kind: 'dropMatching',
  code: 'a',
  target: 'network',
  isFault: true,
  fields: patternFields,
  apply(world, { kind: _, ...pattern }) {
    if (world.patterns.some((other) => isSamePattern(other, pattern))) return { done: false, why: 'alreadySo' };
    world.patterns = [...world.patterns, pattern];
    return { done: true };
  },
};
