import type { BrokenRule } from './brokenRule.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * The wait doubles with every view in which nothing was executed (§4.5.2). Broken: it stays the same.
 *
 * The experiment: the network is so slow that a view ends before anything can be executed in it. Four times the wait
 * would be enough.
 */
export const waitTooShort = {
  id: 'E21',
  number: 21,
  override: {
    patience: ({ viewChangeTimeout }) => viewChangeTimeout,
  },
  experiment: {
    caughtBy: 'liveness',
    setup: brokenSetup(21, {
      cluster: { viewChangeTimeout: 200, statusInterval: 1000, clientTimeout: 1500 },
      latency: 150,
      interventions: [ask(0, 0, 'put x 1'), at(1, { kind: 'crash', replica: 0 })],
    }),
  },
} as const satisfies BrokenRule;
