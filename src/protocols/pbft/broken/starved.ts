import { E20 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/** E20: R0 ignores client 0, and serves client 1, one request after the other: each execution gives it new patience. */
export const starved: BrokenScenario = {
  rule: E20,
  caughtBy: 'liveness',
  setup: brokenSetup(E20, {
    cluster: { clientTimeout: 300, viewChangeTimeout: 250, statusInterval: 300 },
    latency: 20,
    untilTick: 6500,
    interventions: [
      lies(0, 'ignoresClient', 'xxxxab'),
      ask(0, 0, 'put x 1'),
      ...Array.from({ length: 64 }, (_, index) => ask(0, 1, `put y ${index}`)),
    ],
  }),
};
