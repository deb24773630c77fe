import type { BrokenRule } from './brokenRule.ts';

/** The timer stops when the request it runs for is executed (§4.4). Broken: any execution starts it anew. */
export const starved = {
  id: 'E20',
  number: 20,
  override: {
    timedAfterExecution: () => null,
  },
} as const satisfies BrokenRule;
