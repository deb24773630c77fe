import { E9 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { brokenSetup, lose, onlyR0Commits } from './plan.ts';

/** E9: Only R0 has committed A. View 1 proposes it again, but the PREPAREs are lost: in view 2 nobody remembers that it was prepared. */
export const certificateLost: BrokenScenario = {
  rule: E9,
  caughtBy: 'M11',
  setup: brokenSetup(E9, {
    cluster: { batchSize: 2 },
    interventions: [...onlyR0Commits(6000), ...lose(661, 'P1.1.2.1', 'P1.1.2.3', 'P1.1.3.1', 'P1.1.3.2')],
  }),
};
