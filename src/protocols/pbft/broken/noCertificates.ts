import type { BrokenRule } from './brokenRule.ts';
import { brokenSetup, onlyR0Commits } from './plan.ts';

/**
 * A VIEW-CHANGE carries P, all that prepared at its sender (§4.4). Broken: it carries none of it.
 *
 * The experiment: only R0 has committed A. The VIEW-CHANGEs of the others show nothing, so view 1 starts with an empty
 * slot 1.
 */
export const noCertificates = {
  id: 'E10',
  number: 10,
  override: {
    preparedCertificates: () => [],
  },
  experiment: {
    caughtBy: 'M11',
    setup: brokenSetup(10, {
      cluster: { batchSize: 2 },
      interventions: onlyR0Commits(6000),
    }),
  },
} as const satisfies BrokenRule;
