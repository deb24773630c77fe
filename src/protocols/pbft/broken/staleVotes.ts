import { admission } from '../rules/normalCase.ts';
import type { BrokenRule } from './brokenRule.ts';

/** Votes count in the view they were cast in (§4.2). Broken: those of earlier views count in this one. */
export const staleVotes = {
  id: 'E5',
  number: 5,
  override: {
    admission(cluster, state, message) {
      if (message.kind === 'prePrepare') return admission(cluster, state, message);
      return admission(cluster, state, { ...message, view: Math.max(message.view, state.view) });
    },
  },
} as const satisfies BrokenRule;
