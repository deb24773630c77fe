import { E10 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { brokenSetup, onlyR0Commits } from './plan.ts';

/** E10: Only R0 has committed A. The VIEW-CHANGEs of the others show nothing, so view 1 starts with an empty slot 1. */
export const noCertificates: BrokenScenario = {
  rule: E10,
  caughtBy: 'M11',
  setup: brokenSetup(E10, {
    cluster: { batchSize: 2 },
    interventions: onlyR0Commits(6000),
  }),
};
