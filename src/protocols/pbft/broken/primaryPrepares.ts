import type { BrokenRule } from './brokenRule.ts';

/** The primary's word is its PRE-PREPARE: the PREPAREs are those of backups (§4.2). Broken: its PREPARE counts. */
export const primaryPrepares = {
  id: 'E3',
  number: 3,
  override: {
    mayPrepare: () => true,
  },
} as const satisfies BrokenRule;
