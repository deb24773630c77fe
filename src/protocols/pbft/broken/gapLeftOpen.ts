import type { BrokenRule } from './brokenRule.ts';

/** O fills the numbers in between with the null request (§4.4). Broken: it leaves them out. */
export const gapLeftOpen = {
  id: 'E18',
  number: 18,
  override: {
    proposedSequences: (_minSequence, _maxSequence, certified) => [...certified].sort((a, b) => a - b),
  },
} as const satisfies BrokenRule;
