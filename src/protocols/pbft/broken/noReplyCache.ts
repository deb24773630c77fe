import type { BrokenRule } from './brokenRule.ts';

/** A request that was executed before is answered from memory (§4.1). Broken: it is executed again. */
export const noReplyCache = {
  id: 'E23',
  number: 23,
  override: {
    lastReplyTo: () => undefined,
  },
} as const satisfies BrokenRule;
