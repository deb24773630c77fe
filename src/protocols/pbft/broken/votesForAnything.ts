import { E4 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/** E4: R0 proposes A to R1 and R2, and something else to R3, which counts the votes for A for that. */
export const votesForAnything: BrokenScenario = {
  rule: E4,
  caughtBy: 'M2',
  setup: brokenSetup(E4, {
    cluster: { statusInterval: 300 },
    interventions: [lies(0, 'equivocates', 'xaacxx'), ask(0, 0, 'put x 1')],
  }),
};
