import { E19 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, at, brokenSetup } from './plan.ts';

/** E19: The primary is down, and nobody notices. */
export const noTimer: BrokenScenario = {
  rule: E19,
  caughtBy: 'liveness',
  setup: brokenSetup(E19, {
    cluster: { statusInterval: 300 },
    interventions: [at(0, { kind: 'crash', replica: 0 }), ask(0, 0, 'put x 1')],
  }),
};
