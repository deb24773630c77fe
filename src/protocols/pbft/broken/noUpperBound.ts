import { admission } from '../rules/normalCase.ts';
import type { BrokenRule } from './brokenRule.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * h < n ≤ H (§4.2). Broken: any sequence number above h is accepted.
 *
 * The experiment: R0 gives a request the number 1,000,000,000.
 */
export const noUpperBound = {
  id: 'E15',
  number: 15,
  override: {
    admission: (cluster, state, message) => admission({ ...cluster, window: Number.POSITIVE_INFINITY }, state, message),
  },
  experiment: {
    caughtBy: 'M9',
    setup: brokenSetup(15, {
      cluster: { statusInterval: 300 },
      interventions: [lies(0, 'proposesOutsideWindow', 'aaaaaa', 1_000_000_000), ask(0, 0, 'put x 1')],
    }),
  },
} as const satisfies BrokenRule;
