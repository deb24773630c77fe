import { copyService, digestOfService } from '../rules/service.ts';
import type { BrokenRule } from './brokenRule.ts';

/**
 * The last replies are part of the state that is vouched for, and fetched (§4.3). Broken: each replica has only its
 * own.
 */
export const repliesLeftBehind = {
  id: 'E24',
  number: 24,
  override: {
    digestOfService: ({ values }) => digestOfService({ values, lastReplies: new Map() }),
    installService: ({ values }, { lastReplies }) => copyService({ values, lastReplies }),
  },
} as const satisfies BrokenRule;
