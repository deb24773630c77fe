import type { BrokenRule } from './brokenRule.ts';

/** The certificate of the highest view is chosen, of several for n (§4.4). Broken: the one of the lowest. */
export const oldestCertificate = {
  id: 'E11',
  number: 11,
  override: {
    certifiedView: (views) => Math.min(...views),
  },
} as const satisfies BrokenRule;
