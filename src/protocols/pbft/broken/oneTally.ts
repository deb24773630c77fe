import { E6 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/** E6: R0 proposes the same request again in slot 2. The votes of slot 1 count there too, so it commits before anybody has prepared it. */
export const oneTally: BrokenScenario = {
  rule: E6,
  caughtBy: 'M3',
  setup: brokenSetup(E6, {
    cluster: { statusInterval: 300 },
    interventions: [lies(0, 'proposesAgain'), ask(0, 0, 'put x 1'), ask(600, 1, 'put x 2')],
  }),
};
