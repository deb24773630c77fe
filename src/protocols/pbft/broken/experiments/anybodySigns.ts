import { anybodySigns } from '../anybodySigns.ts';
import type { Experiment } from './experiment.ts';
import { brokenSetup, lies, lose, onlyR0Commits } from './plan.ts';

/**
 * R0 alone has executed A, and R1 is not prepared. R3 asks for view 1 in the names of R0 and R2 as well, and shows no
 * certificate: R1 makes a NEW-VIEW of that, and the slot is empty.
 */
export const anybodySignsExperiment: Experiment = {
  rule: anybodySigns,
  section: '§4.4',
  caughtBy: 'M11',
  setup: brokenSetup(anybodySigns.number, {
    cluster: { batchSize: 2 },
    interventions: [
      ...lose(81, 'P0.1.2.1', 'P0.1.3.1'),
      ...onlyR0Commits(6000),
      { ...lies(3, 'asksInOthersNames', 'aaaaaa', 1), at: { tick: 170, after: 0 } },
    ],
  }),
};
