import { quorumFault } from '../rules/newViewCheck.ts';
import type { BrokenRule } from './brokenRule.ts';
import { brokenSetup, lies, lose, onlyR0Commits } from './plan.ts';

/**
 * V holds valid VIEW-CHANGEs of q different replicas for this view (§4.4). Broken: only their number is checked.
 *
 * The experiment: only R0 has committed A, and R1 has not even prepared it. R1 is the next primary, and lies: its
 * NEW-VIEW holds its own VIEW-CHANGE three times.
 */
export const stuffedNewView = {
  id: 'E14',
  number: 14,
  override: {
    membersFault: (place, { viewChanges }) => quorumFault(place, viewChanges.length),
  },
  experiment: {
    caughtBy: 'M11',
    setup: brokenSetup(14, {
      cluster: { batchSize: 2 },
      interventions: [lies(1, 'stuffsNewView', 'xxbbxx'), ...lose(81, 'P0.1.2.1', 'P0.1.3.1'), ...onlyR0Commits(6000)],
    }),
  },
} as const satisfies BrokenRule;
