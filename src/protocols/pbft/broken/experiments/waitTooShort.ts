import { waitTooShort } from '../waitTooShort.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup } from './plan.ts';

/**
 * The network is so slow that a view ends before anything can be executed in it. Four times the wait would be enough.
 */
export const waitTooShortExperiment: Experiment = {
  rule: waitTooShort,
  section: '§4.5.2',
  caughtBy: 'liveness',
  setup: brokenSetup(waitTooShort.number, {
    cluster: { viewChangeTimeout: 200, statusInterval: 1000, clientTimeout: 1500 },
    latency: 150,
    interventions: [ask(0, 0, 'put x 1'), at(1, { kind: 'crash', replica: 0 })],
  }),
};
