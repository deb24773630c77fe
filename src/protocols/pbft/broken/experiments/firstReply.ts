import { firstReply } from '../firstReply.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup } from './plan.ts';

/** R3 has missed a write, and answers a read before the others do. */
export const firstReplyExperiment: Experiment = {
  rule: firstReply,
  section: '§4.1',
  caughtBy: 'M12',
  setup: brokenSetup(firstReply.number, {
    cluster: { readOnly: 1, statusInterval: 300 },
    interventions: [
      ask(0, 0, 'put x 1'),
      ...[0, 1, 2].map((from) => at(0, { kind: 'cutLink', from, to: 3 })),
      ask(300, 1, 'get x'),
      ...[0, 1, 2].map((replica) => at(301, { kind: 'delay', message: `R1.1.c1.${replica}`, ticks: 100 })),
      ...[0, 1, 2].map((from) => at(1000, { kind: 'restoreLink', from, to: 3 })),
    ],
  }),
};
