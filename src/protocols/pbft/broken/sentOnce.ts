import { viewLacked } from '../rules/retransmission.ts';
import type { BrokenRule } from './brokenRule.ts';

/** A VIEW-CHANGE is sent again until its view is entered (§4.5.2, §6.1). Broken: it is sent once. */
export const sentOnce = {
  id: 'E22',
  number: 22,
  override: {
    viewLacked: (self, state, status) => viewLacked(self, state, status).filter(({ kind }) => kind !== 'viewChange'),
  },
} as const satisfies BrokenRule;
