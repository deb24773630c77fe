import { votesForAnything } from '../votesForAnything.ts';
import type { Experiment } from './experiment.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/** R0 proposes A to R1 and R2, and something else to R3. R3 counts the votes for A for its own proposal. */
export const votesForAnythingExperiment: Experiment = {
  rule: votesForAnything,
  section: '§4.2',
  caughtBy: 'M2',
  setup: brokenSetup(votesForAnything.number, {
    cluster: { statusInterval: 300 },
    interventions: [lies(0, 'equivocates', 'xaacxx'), ask(0, 0, 'put x 1')],
  }),
};
