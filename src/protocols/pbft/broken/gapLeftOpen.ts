import type { BrokenRule } from './brokenRule.ts';
import { ask, at, brokenSetup, lose } from './plan.ts';

/**
 * O fills the numbers in between with the null request (§4.4). Broken: it leaves them out.
 *
 * The experiment: the proposal for slot 1 is lost with the primary, and slot 2 is prepared: without a null request in
 * slot 1, nothing is executed any more.
 */
export const gapLeftOpen = {
  id: 'E18',
  number: 18,
  override: {
    proposedSequences: (_minSequence, _maxSequence, certified) => [...certified].sort((a, b) => a - b),
  },
  experiment: {
    caughtBy: 'liveness',
    setup: brokenSetup(18, {
      cluster: { statusInterval: 300 },
      interventions: [
        ask(0, 0, 'put x 1'),
        ask(20, 1, 'put x 2'),
        ...lose(41, 'PP0.1.0.1', 'PP0.1.0.2', 'PP0.1.0.3'),
        at(61, { kind: 'crash', replica: 0 }),
      ],
    }),
  },
} as const satisfies BrokenRule;
