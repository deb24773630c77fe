import { E23 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, at, brokenSetup } from './plan.ts';

/** E23: The replies to A are lost, and a checkpoint covers it. Its client asks the primary of the next view, which orders A once more. */
export const noReplyCache: BrokenScenario = {
  rule: E23,
  caughtBy: 'M5',
  setup: brokenSetup(E23, {
    cluster: { checkpointInterval: 1, window: 4, statusInterval: 300 },
    interventions: [
      ask(0, 0, 'add x 1'),
      ...[0, 1, 2, 3].map((from) => at(150, { kind: 'cutLink', from, to: 4 })),
      at(250, { kind: 'crash', replica: 0 }),
      ...[0, 1, 2, 3].map((from) => at(260, { kind: 'restoreLink', from, to: 4 })),
      ask(300, 1, 'put y 1'),
    ],
  }),
};
