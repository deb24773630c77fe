import { E3 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/** E3: R0 proposes A to R1 and something else to R2 and R3, and adds a PREPARE of its own: R1 is prepared with one backup only. */
export const primaryPrepares: BrokenScenario = {
  rule: E3,
  caughtBy: 'M2',
  setup: brokenSetup(E3, {
    cluster: { statusInterval: 300 },
    interventions: [lies(0, 'preparesAsPrimary'), lies(0, 'equivocates', 'xaccxx'), ask(0, 0, 'put x 1')],
  }),
};
