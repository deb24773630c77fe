import { mixedCheckpoint } from '../mixedCheckpoint.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup, lies } from './plan.ts';

/**
 * R0 vouches for a wrong state, and then does nothing. The others have called the checkpoint stable with its vote:
 * their proof of it certifies nothing, and no VIEW-CHANGE counts.
 */
export const mixedCheckpointExperiment: Experiment = {
  rule: mixedCheckpoint,
  section: '§4.3',
  caughtBy: 'liveness',
  setup: brokenSetup(mixedCheckpoint.number, {
    cluster: { checkpointInterval: 1, window: 4, statusInterval: 300 },
    interventions: [
      lies(0, 'vouchesFalsely', 'bbbbbb'),
      ask(0, 0, 'put x 1'),
      ...[1, 2, 3].map((from) => at(161, { kind: 'delay', message: `CK0.1.${from}.${(from % 3) + 1}`, ticks: 20 })),
      at(400, { kind: 'crash', replica: 0 }),
      ask(500, 1, 'put x 2'),
    ],
  }),
};
