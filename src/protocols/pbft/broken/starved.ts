import type { BrokenRule } from './brokenRule.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * The timer stops when the request it runs for is executed (§4.4). Broken: any execution starts it anew.
 *
 * The experiment: R0 ignores client 0, and serves client 1, one request after the other: each execution starts the
 * timer of the backups anew.
 */
export const starved = {
  id: 'E20',
  number: 20,
  override: {
    timedAfterExecution: () => null,
  },
  experiment: {
    caughtBy: 'liveness',
    setup: brokenSetup(20, {
      cluster: { clientTimeout: 300, viewChangeTimeout: 250, statusInterval: 300 },
      latency: 20,
      untilTick: 6500,
      interventions: [
        lies(0, 'ignoresClient', 'xxxxab'),
        ask(0, 0, 'put x 1'),
        ...Array.from({ length: 64 }, (_, index) => ask(0, 1, `put y ${index}`)),
      ],
    }),
  },
} as const satisfies BrokenRule;
