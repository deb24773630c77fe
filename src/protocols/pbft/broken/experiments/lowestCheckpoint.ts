import { lowestCheckpoint } from '../lowestCheckpoint.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * R2 has missed all up to checkpoint 2. The next view starts from what R2 has, and forgets what the others have
 * executed.
 */
export const lowestCheckpointExperiment: Experiment = {
  rule: lowestCheckpoint,
  section: '§4.4',
  caughtBy: 'M8',
  setup: brokenSetup(lowestCheckpoint.number, {
    cluster: { checkpointInterval: 2, window: 4, statusInterval: 2000 },
    interventions: [
      at(0, { kind: 'cutOff', replica: 2 }),
      ask(0, 0, 'put x 1'),
      ask(0, 0, 'put x 2'),
      at(600, { kind: 'cutOff', replica: 0 }),
      at(600, { kind: 'rejoin', replica: 2 }),
      ask(610, 1, 'put x 3'),
      at(4000, { kind: 'rejoin', replica: 0 }),
    ],
  }),
};
