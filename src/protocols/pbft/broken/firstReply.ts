import type { BrokenRule } from './brokenRule.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * A client waits for f+1 equal results of different replicas (§4.1). Broken: the first one is enough.
 *
 * The experiment: R3 has missed a write, and answers a read before the others do.
 */
export const firstReply = {
  id: 'E25',
  number: 25,
  override: {
    repliesNeeded: () => 1,
  },
  experiment: {
    caughtBy: 'M12',
    setup: brokenSetup(25, {
      cluster: { readOnly: 1, statusInterval: 300 },
      interventions: [
        ask(0, 0, 'put x 1'),
        ...[0, 1, 2].map((from) => at(0, { kind: 'cutLink', from, to: 3 })),
        ask(300, 1, 'get x'),
        ...[0, 1, 2].map((replica) => at(301, { kind: 'delay', message: `R1.1.c1.${replica}`, ticks: 100 })),
        ...[0, 1, 2].map((from) => at(1000, { kind: 'restoreLink', from, to: 3 })),
      ],
    }),
  },
} as const satisfies BrokenRule;
