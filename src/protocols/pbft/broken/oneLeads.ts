import { E12 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/** E12: R3 asks for one view after another. Where messages are counted, its two VIEW-CHANGEs make everybody leave, again and again. */
export const oneLeads: BrokenScenario = {
  rule: E12,
  caughtBy: 'viewChange',
  setup: brokenSetup(E12, {
    cluster: { statusInterval: 300 },
    interventions: [lies(3, 'changesViewEver', 'aaaaaa', 50), ask(0, 0, 'put x 1'), ask(600, 1, 'put x 2')],
  }),
};
