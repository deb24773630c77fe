import type { BrokenRule } from './brokenRule.ts';

/** A new primary goes on above max-s (§4.4). Broken: it goes on from the last number it gave out itself. */
export const numberUsedTwice = {
  id: 'E17',
  number: 17,
  override: {
    assignedUpTo: (_maxSequence, lastAssigned) => lastAssigned,
  },
} as const satisfies BrokenRule;
