import { repliesLeftBehind } from '../repliesLeftBehind.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * R1 has fetched the state without the replies. As the next primary it does not know that A was executed, and executes
 * it again.
 */
export const repliesLeftBehindExperiment: Experiment = {
  rule: repliesLeftBehind,
  section: '§4.3',
  caughtBy: 'M6',
  setup: brokenSetup(repliesLeftBehind.number, {
    cluster: { checkpointInterval: 1, window: 4, statusInterval: 300 },
    interventions: [
      at(0, { kind: 'cutOff', replica: 1 }),
      ask(0, 0, 'add x 1'),
      ...[0, 1, 2, 3].map((from) => at(150, { kind: 'cutLink', from, to: 4 })),
      at(300, { kind: 'rejoin', replica: 1 }),
      ask(310, 1, 'put y 1'),
      at(1500, { kind: 'crash', replica: 0 }),
      ...[0, 1, 2, 3].map((from) => at(1600, { kind: 'restoreLink', from, to: 4 })),
      ask(1700, 1, 'put y 2'),
    ],
  }),
};
