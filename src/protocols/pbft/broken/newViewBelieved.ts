import { E8 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { brokenSetup, lies, onlyR0Commits } from './plan.ts';

/** E8: Only R0 has committed A. R1, the next primary, lies: its NEW-VIEW proposes nothing, though its members show A. */
export const newViewBelieved: BrokenScenario = {
  rule: E8,
  caughtBy: 'M11',
  setup: brokenSetup(E8, {
    cluster: { batchSize: 2 },
    interventions: [lies(1, 'proposesWrongly', 'xxbbxx'), ...onlyR0Commits(6000)],
  }),
};
