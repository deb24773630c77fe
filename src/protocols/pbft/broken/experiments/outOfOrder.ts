import { outOfOrder } from '../outOfOrder.ts';
import type { Experiment } from './experiment.ts';
import { ask, brokenSetup, lose } from './plan.ts';

/** R3 lacks the proposal for slot 2, and executes slot 3 right after slot 1. */
export const outOfOrderExperiment: Experiment = {
  rule: outOfOrder,
  section: '§4.2',
  caughtBy: 'M4',
  setup: brokenSetup(outOfOrder.number, {
    cluster: { clients: 3, statusInterval: 300 },
    interventions: [ask(0, 0, 'put x 1'), ask(0, 1, 'put x 2'), ask(0, 2, 'put x 3'), ...lose(41, 'PP0.2.0.3')],
  }),
};
