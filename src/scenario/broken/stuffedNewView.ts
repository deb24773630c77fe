import { E14 } from '../../protocol/pbft/brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { brokenSetup, lies, onlyR0Commits } from './plan.ts';

/** E14: Only R0 has committed A. R1, the next primary, lies: its NEW-VIEW holds its own VIEW-CHANGE three times, without A. */
export const stuffedNewView: BrokenScenario = {
  rule: E14,
  caughtBy: 'M11',
  setup: brokenSetup(E14, {
    cluster: { batchSize: 2 },
    interventions: [lies(1, 'omitsPrepared'), lies(1, 'stuffsNewView', 'xxbbxx'), ...onlyR0Commits(6000)],
  }),
};
