import { E22 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, at, brokenSetup } from './plan.ts';

/** E22: The network is split when the replicas ask for the next view. After it has healed, each half lacks the VIEW-CHANGEs of the other. */
export const sentOnce: BrokenScenario = {
  rule: E22,
  caughtBy: 'liveness',
  setup: brokenSetup(E22, {
    cluster: { statusInterval: 300 },
    interventions: [at(0, { kind: 'partition', groups: 'aabbxx' }), ask(0, 0, 'put x 1'), at(3000, { kind: 'heal' })],
  }),
};
