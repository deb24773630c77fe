import { E28 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { brokenSetup, lies, onlyR0Commits } from './plan.ts';

/** E28: Only R0 has committed A. R3 adds a certificate that it invented to its VIEW-CHANGE, and so the true ones of R1 and R2 are passed over. */
export const falseCertificate: BrokenScenario = {
  rule: E28,
  caughtBy: 'M11',
  setup: brokenSetup(E28, {
    cluster: { batchSize: 2, statusInterval: 300 },
    interventions: [lies(3, 'inventsCertificate'), ...onlyR0Commits(3000)],
  }),
};
