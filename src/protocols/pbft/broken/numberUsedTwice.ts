import type { BrokenRule } from './brokenRule.ts';
import { brokenSetup, onlyR0Commits } from './plan.ts';

/**
 * A new primary goes on above max-s (§4.4). Broken: it goes on from the last number it gave out itself.
 *
 * The experiment: A is proposed again in slot 1 of view 1. Its primary R1 has given out no number yet, and begins with
 * 1 as well.
 */
export const numberUsedTwice = {
  id: 'E17',
  number: 17,
  override: {
    assignedUpTo: (_maxSequence, lastAssigned) => lastAssigned,
  },
  experiment: {
    caughtBy: 'M7',
    setup: brokenSetup(17, {
      interventions: onlyR0Commits(6000),
    }),
  },
} as const satisfies BrokenRule;
