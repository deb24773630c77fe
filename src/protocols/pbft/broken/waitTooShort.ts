import type { BrokenRule } from './brokenRule.ts';

/** The wait doubles with every view in which nothing was executed (§4.5.2). Broken: it stays the same. */
export const waitTooShort = {
  id: 'E21',
  number: 21,
  override: {
    patience: ({ viewChangeTimeout }) => viewChangeTimeout,
  },
} as const satisfies BrokenRule;
