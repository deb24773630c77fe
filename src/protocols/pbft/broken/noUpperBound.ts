import { admission } from '../rules/normalCase.ts';
import type { BrokenRule } from './brokenRule.ts';

/** h < n ≤ H (§4.2). Broken: any sequence number above h is accepted. */
export const noUpperBound = {
  id: 'E15',
  number: 15,
  override: {
    admission: (cluster, state, message) => admission({ ...cluster, window: Number.POSITIVE_INFINITY }, state, message),
  },
} as const satisfies BrokenRule;
