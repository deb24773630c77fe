import { noTimer } from '../noTimer.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup } from './plan.ts';

/** The primary is down, and nobody notices. */
export const noTimerExperiment: Experiment = {
  rule: noTimer,
  section: '§4.4',
  caughtBy: 'liveness',
  setup: brokenSetup(noTimer.number, {
    cluster: { statusInterval: 300 },
    interventions: [at(0, { kind: 'crash', replica: 0 }), ask(0, 0, 'put x 1')],
  }),
};
