import { E7 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/** E7: R0 gives two requests the number 1. Backups that accept the second one as well vote for both. */
export const secondProposal: BrokenScenario = {
  rule: E7,
  caughtBy: 'M7',
  setup: brokenSetup(E7, {
    cluster: { statusInterval: 300 },
    interventions: [lies(0, 'proposesOutsideWindow', 'aaaaaa', 1), ask(0, 0, 'put x 1'), ask(0, 1, 'put x 2')],
  }),
};
