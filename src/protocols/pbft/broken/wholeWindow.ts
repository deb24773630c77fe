import { highWaterMark } from '../rules/replicaState.ts';
import type { BrokenRule } from './brokenRule.ts';

/**
 * The primary keeps numbers in reserve until the windows of the others have moved too (§4.3). Broken: it uses all
 * numbers up to H.
 */
export const wholeWindow = {
  id: 'E29',
  number: 29,
  override: {
    assignLimit: ({ window }, state) => highWaterMark(state, window),
  },
} as const satisfies BrokenRule;
