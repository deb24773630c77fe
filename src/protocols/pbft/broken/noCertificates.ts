import type { BrokenRule } from './brokenRule.ts';

/** A VIEW-CHANGE carries P, all that prepared at its sender (§4.4). Broken: it carries none of it. */
export const noCertificates = {
  id: 'E10',
  number: 10,
  override: {
    preparedCertificates: () => [],
  },
} as const satisfies BrokenRule;
