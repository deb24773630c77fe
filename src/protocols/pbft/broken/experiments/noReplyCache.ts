import { noReplyCache } from '../noReplyCache.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * The replies to A are lost, and a checkpoint covers it. Its client asks the primary of the next view, which orders A
 * once more.
 */
export const noReplyCacheExperiment: Experiment = {
  rule: noReplyCache,
  section: '§4.1',
  caughtBy: 'M5',
  setup: brokenSetup(noReplyCache.number, {
    cluster: { checkpointInterval: 1, window: 4, statusInterval: 300 },
    interventions: [
      ask(0, 0, 'add x 1'),
      ...[0, 1, 2, 3].map((from) => at(150, { kind: 'cutLink', from, to: 4 })),
      at(250, { kind: 'crash', replica: 0 }),
      ...[0, 1, 2, 3].map((from) => at(260, { kind: 'restoreLink', from, to: 4 })),
      ask(300, 1, 'put y 1'),
    ],
  }),
};
