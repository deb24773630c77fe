import type { BrokenRule } from './brokenRule.ts';

/** A client waits for f+1 equal results of different replicas (§4.1). Broken: the first one is enough. */
export const firstReply = {
  id: 'E25',
  number: 25,
  override: {
    repliesNeeded: () => 1,
  },
} as const satisfies BrokenRule;
