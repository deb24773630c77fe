import { quorumFault } from '../rules/newViewCheck.ts';
import type { BrokenRule } from './brokenRule.ts';

/** V holds valid VIEW-CHANGEs of q different replicas for this view (§4.4). Broken: only their number is checked. */
export const stuffedNewView = {
  id: 'E14',
  number: 14,
  override: {
    membersFault: (place, { viewChanges }) => quorumFault(place, viewChanges.length),
  },
} as const satisfies BrokenRule;
