import type { BrokenRule } from './brokenRule.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * A replica that waits for a request has a timer running (§4.4). Broken: no timer runs.
 *
 * The experiment: the primary is down, and nobody notices.
 */
export const noTimer = {
  id: 'E19',
  number: 19,
  override: {
    isOnWatch: () => false,
  },
  experiment: {
    caughtBy: 'liveness',
    setup: brokenSetup(19, {
      cluster: { statusInterval: 300 },
      interventions: [at(0, { kind: 'crash', replica: 0 }), ask(0, 0, 'put x 1')],
    }),
  },
} as const satisfies BrokenRule;
