import type { BrokenRule } from './brokenRule.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * A request that was executed before is answered from memory (§4.1). Broken: it is executed again.
 *
 * The experiment: the replies to A are lost, and a checkpoint covers it. Its client asks the primary of the next view,
 * which orders A once more.
 */
export const noReplyCache = {
  id: 'E23',
  number: 23,
  override: {
    lastReplyTo: () => undefined,
  },
  experiment: {
    caughtBy: 'M5',
    setup: brokenSetup(23, {
      cluster: { checkpointInterval: 1, window: 4, statusInterval: 300 },
      interventions: [
        ask(0, 0, 'add x 1'),
        ...[0, 1, 2, 3].map((from) => at(150, { kind: 'cutLink', from, to: 4 })),
        at(250, { kind: 'crash', replica: 0 }),
        ...[0, 1, 2, 3].map((from) => at(260, { kind: 'restoreLink', from, to: 4 })),
        ask(300, 1, 'put y 1'),
      ],
    }),
  },
} as const satisfies BrokenRule;
