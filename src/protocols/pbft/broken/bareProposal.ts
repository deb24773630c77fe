import type { ViewNumber } from '../../numbers.ts';
import { admission } from '../rules/normalCase.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import type { BrokenRule } from './brokenRule.ts';

/** Only a NEW-VIEW leads into a view (§4.4). Broken: a PRE-PREPARE of the new primary does so as well. */
export const bareProposal = {
  id: 'E13',
  number: 13,
  override: {
    admission(cluster, state, message) {
      if (message.kind === 'prePrepare') enterOnBareProposal(state, message.view);
      return admission(cluster, state, message);
    },
  },
} as const satisfies BrokenRule;

/** Enters the view without a NEW-VIEW, and with nothing of the views before it. */
function enterOnBareProposal(state: ReplicaState, view: ViewNumber): void {
  if (view < state.view || (view === state.view && state.active)) return;
  state.view = view;
  state.active = true;
  state.log.clear();
}
