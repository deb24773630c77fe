import { bareProposal } from '../bareProposal.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup, commitsTo, lies, lose } from './plan.ts';

/**
 * R0 and R1 have executed A. R1, the next primary, lies: instead of a NEW-VIEW it proposes another request for slot 1.
 */
export const bareProposalExperiment: Experiment = {
  rule: bareProposal,
  section: '§4.4',
  caughtBy: 'M1',
  setup: brokenSetup(bareProposal.number, {
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
};
