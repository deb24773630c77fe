import { E21 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, at, brokenSetup } from './plan.ts';

/** E21: The network is so slow that a view ends before anything can be executed in it. Twice the time, and twice again, would do. */
export const waitTooShort: BrokenScenario = {
  rule: E21,
  caughtBy: 'liveness',
  setup: brokenSetup(E21, {
    cluster: { viewChangeTimeout: 200, statusInterval: 1000, clientTimeout: 1500 },
    latency: 150,
    interventions: [ask(0, 0, 'put x 1'), at(1, { kind: 'crash', replica: 0 })],
  }),
};
