import { E17 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { brokenSetup, onlyR0Commits } from './plan.ts';

/** E17: A is proposed again in slot 1 of view 1. Its primary R1 has given out no number yet, and begins with 1 as well. */
export const numberUsedTwice: BrokenScenario = {
  rule: E17,
  caughtBy: 'M7',
  setup: brokenSetup(E17, {
    interventions: onlyR0Commits(6000),
  }),
};
