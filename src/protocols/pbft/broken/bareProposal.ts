import type { ViewNumber } from '../../numbers.ts';
import { admission } from '../rules/normalCase.ts';
import type { ReplicaState } from '../rules/replicaState.ts';
import type { BrokenRule } from './brokenRule.ts';
import { ask, at, brokenSetup, commitsTo, lies, lose } from './plan.ts';

/**
 * Only a NEW-VIEW leads into a view (§4.4). Broken: a PRE-PREPARE of the new primary does so as well.
 *
 * The experiment: R0 and R1 have executed A. R1, the next primary, lies: instead of a NEW-VIEW it proposes another
 * request for slot 1.
 */
export const bareProposal = {
  id: 'E13',
  number: 13,
  override: {
    admission(cluster, state, message) {
      if (message.kind === 'prePrepare') enterOnBareProposal(state, message.view);
      return admission(cluster, state, message);
    },
  },
  experiment: {
    caughtBy: 'M1',
    setup: brokenSetup(13, {
      interventions: [
        lies(1, 'proposesWithoutNewView'),
        lies(1, 'votesForEverything'),
        ask(0, 0, 'put x 1'),
        ...lose(121, ...commitsTo(2), ...commitsTo(3)),
        at(161, { kind: 'cutOff', replica: 0 }),
        ask(300, 1, 'put x 2'),
        at(6000, { kind: 'rejoin', replica: 0 }),
      ],
    }),
  },
} as const satisfies BrokenRule;

/** Enters the view without a NEW-VIEW, and with nothing of the views before it. */
function enterOnBareProposal(state: ReplicaState, view: ViewNumber): void {
  if (view < state.view || (view === state.view && state.active)) return;
  state.view = view;
  state.active = true;
  state.log.clear();
}
