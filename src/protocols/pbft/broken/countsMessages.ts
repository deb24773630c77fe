import { E2 } from './brokenRules.ts';
import type { BrokenScenario } from './brokenScenario.ts';
import { ask, at, brokenSetup, lies } from './plan.ts';

/** E2: R3 sends each vote three times. Cut off with it, R1 takes that for a quorum, and commits what nobody else has prepared. */
export const countsMessages: BrokenScenario = {
  rule: E2,
  caughtBy: 'M3',
  setup: brokenSetup(E2, {
    interventions: [
      lies(3, 'votesManyTimes', 'aaaaaa', 3),
      ask(0, 0, 'put x 1'),
      at(81, { kind: 'partition', groups: 'ababbb' }),
      at(3000, { kind: 'heal' }),
    ],
  }),
};
