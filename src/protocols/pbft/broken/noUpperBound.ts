import { E15 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/** E15: R0 gives a request the number 1,000,000,000. */
export const noUpperBound: BrokenScenario = {
  rule: E15,
  caughtBy: 'M9',
  setup: brokenSetup(E15, {
    cluster: { statusInterval: 300 },
    interventions: [lies(0, 'proposesOutsideWindow', 'aaaaaa', 1_000_000_000), ask(0, 0, 'put x 1')],
  }),
};
