import type { BrokenRule } from './brokenRule.ts';

/** A replica that waits for a request has a timer running (§4.4). Broken: no timer runs. */
export const noTimer = {
  id: 'E19',
  number: 19,
  override: {
    isOnWatch: () => false,
  },
} as const satisfies BrokenRule;
