import { onlyVouchersDecide } from '../onlyVouchersDecide.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup, checkpointsTo, commitsTo, lose } from './plan.ts';

/**
 * Checkpoint 1 is stable at R3 only. Then R0 alone executes slot 2, of which R3 knows nothing: the certificates of R1
 * and R2 are passed over, as they do not vouch for the checkpoint. Nobody lies.
 */
export const onlyVouchersDecideExperiment: Experiment = {
  rule: onlyVouchersDecide,
  section: '§4.4',
  caughtBy: 'M11',
  setup: brokenSetup(onlyVouchersDecide.number, {
    cluster: { batchSize: 2, checkpointInterval: 1, window: 4 },
    interventions: [
      ask(0, 0, 'put x 1'),
      ...lose(161, ...checkpointsTo(0), ...checkpointsTo(1), ...checkpointsTo(2)),
      ask(300, 0, 'put x 2'),
      ...lose(341, 'PP0.2.0.3'),
      ...lose(421, ...[1, 2, 3].flatMap((to) => commitsTo(to, 2).filter((name) => !name.includes('.3.')))),
      at(461, { kind: 'cutOff', replica: 0 }),
      ask(600, 1, 'put x 3'),
      at(6000, { kind: 'rejoin', replica: 0 }),
    ],
  }),
};
