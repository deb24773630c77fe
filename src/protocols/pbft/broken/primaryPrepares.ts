import type { BrokenRule } from './brokenRule.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * The primary's word is its PRE-PREPARE: the PREPAREs are those of backups (§4.2). Broken: its PREPARE counts.
 *
 * The experiment: R0 proposes A to R1 and something else to R2 and R3, and adds a PREPARE of its own: R1 is prepared
 * with one backup only.
 */
export const primaryPrepares = {
  id: 'E3',
  number: 3,
  override: {
    mayPrepare: () => true,
  },
  experiment: {
    caughtBy: 'M2',
    setup: brokenSetup(3, {
      cluster: { statusInterval: 300 },
      interventions: [lies(0, 'preparesAsPrimary'), lies(0, 'equivocates', 'xaccxx'), ask(0, 0, 'put x 1')],
    }),
  },
} as const satisfies BrokenRule;
