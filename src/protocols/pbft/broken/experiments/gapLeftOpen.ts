import { gapLeftOpen } from '../gapLeftOpen.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup, lose } from './plan.ts';

/**
 * The proposal for slot 1 is lost with the primary, and slot 2 is prepared: without a null request in slot 1, nothing
 * is executed any more.
 */
export const gapLeftOpenExperiment: Experiment = {
  rule: gapLeftOpen,
  section: '§4.4',
  caughtBy: 'liveness',
  setup: brokenSetup(gapLeftOpen.number, {
    cluster: { statusInterval: 300 },
    interventions: [
      ask(0, 0, 'put x 1'),
      ask(20, 1, 'put x 2'),
      ...lose(41, 'PP0.1.0.1', 'PP0.1.0.2', 'PP0.1.0.3'),
      at(61, { kind: 'crash', replica: 0 }),
    ],
  }),
};
