import { secondProposal } from '../secondProposal.ts';
import type { Experiment } from './experiment.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/** R0 gives two requests the number 1. Backups that accept the second one as well vote for both. */
export const secondProposalExperiment: Experiment = {
  rule: secondProposal,
  section: '§4.2',
  caughtBy: 'M7',
  setup: brokenSetup(secondProposal.number, {
    cluster: { statusInterval: 300 },
    interventions: [lies(0, 'proposesOutsideWindow', 'aaaaaa', 1), ask(0, 0, 'put x 1'), ask(0, 1, 'put x 2')],
  }),
};
