import { executesWhenPrepared } from '../executesWhenPrepared.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup, lose } from './plan.ts';

/**
 * Only R3 is prepared, and executes A in slot 1. It is cut off; the others ask for view 1, and none of them has a
 * certificate: slot 1 goes to another request. Nobody lies.
 */
export const executesWhenPreparedExperiment: Experiment = {
  rule: executesWhenPrepared,
  section: '§4.2',
  caughtBy: 'M1',
  setup: brokenSetup(executesWhenPrepared.number, {
    cluster: { statusInterval: 2000 },
    untilTick: 6000,
    interventions: [
      ask(0, 1, 'put x 2'),
      ...lose(1, 'R1.1.c1.0'),
      ask(20, 0, 'put x 1'),
      ...lose(61, 'PP0.1.0.1'),
      ...lose(101, 'P0.1.2.0', 'P0.1.2.1', 'P0.1.3.0', 'P0.1.3.1', 'P0.1.3.2'),
      ...lose(141, 'C0.1.3.0', 'C0.1.3.1', 'C0.1.3.2'),
      at(181, { kind: 'cutOff', replica: 3 }),
      at(2500, { kind: 'rejoin', replica: 3 }),
    ],
  }),
};
