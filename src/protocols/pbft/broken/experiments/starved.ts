import { starved } from '../starved.ts';
import type { Experiment } from './experiment.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * R0 ignores client 0, and serves client 1, one request after the other: each execution starts the timer of the
 * backups anew.
 */
export const starvedExperiment: Experiment = {
  rule: starved,
  section: '§4.4',
  caughtBy: 'liveness',
  setup: brokenSetup(starved.number, {
    cluster: { clientTimeout: 300, viewChangeTimeout: 250, statusInterval: 300 },
    latency: 20,
    untilTick: 6500,
    interventions: [
      lies(0, 'ignoresClient', 'xxxxab'),
      ask(0, 0, 'put x 1'),
      ...Array.from({ length: 64 }, (_, index) => ask(0, 1, `put y ${index}`)),
    ],
  }),
};
