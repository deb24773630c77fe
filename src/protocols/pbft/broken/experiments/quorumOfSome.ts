import { quorumOfSome } from '../quorumOfSome.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * Four replicas in two halves: f+1 = 2 are a quorum in either, and each orders another request in slot 1. Nobody lies.
 */
export const quorumOfSomeExperiment: Experiment = {
  rule: quorumOfSome,
  section: '§3',
  caughtBy: 'M1',
  setup: brokenSetup(quorumOfSome.number, {
    cluster: { statusInterval: 300 },
    interventions: [
      at(0, { kind: 'partition', groups: 'aabbab' }),
      ask(0, 0, 'put x 1'),
      ask(0, 1, 'put x 2'),
      at(6000, { kind: 'heal' }),
    ],
  }),
};
