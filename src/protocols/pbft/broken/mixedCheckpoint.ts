import { E26 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, at, brokenSetup, lies } from './plan.ts';

/** E26: R0 vouches for a wrong state, and then does nothing. The others have called the checkpoint stable with its vote: what they can show for it proves nothing, and no VIEW-CHANGE counts. */
export const mixedCheckpoint: BrokenScenario = {
  rule: E26,
  caughtBy: 'liveness',
  setup: brokenSetup(E26, {
    cluster: { checkpointInterval: 1, window: 4, statusInterval: 300 },
    interventions: [
      lies(0, 'vouchesFalsely', 'bbbbbb'),
      ask(0, 0, 'put x 1'),
      ...[1, 2, 3].map((from) => at(161, { kind: 'delay', message: `CK0.1.${from}.${(from % 3) + 1}`, ticks: 20 })),
      at(400, { kind: 'crash', replica: 0 }),
      ask(500, 1, 'put x 2'),
    ],
  }),
};
