import { quorumTooSmall } from '../quorumTooSmall.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * Six replicas in two halves: with 2f+1 = 3 each half is a quorum, and orders another request in slot 1. Nobody lies.
 */
export const quorumTooSmallExperiment: Experiment = {
  rule: quorumTooSmall,
  section: '§3',
  caughtBy: 'M1',
  setup: brokenSetup(quorumTooSmall.number, {
    cluster: { replicas: 6, checkpointInterval: 1, window: 4, statusInterval: 300 },
    interventions: [
      at(0, { kind: 'partition', groups: 'aaabbbab' }),
      ask(0, 0, 'put x 1'),
      ask(0, 1, 'put x 2'),
      at(6000, { kind: 'heal' }),
    ],
  }),
};
