import { onePrepareMore } from '../onePrepareMore.ts';
import type { Experiment } from './experiment.ts';
import { ask, at, brokenSetup } from './plan.ts';

/** One backup is down. The two that are left are prepared with the primary, and wait for a third. */
export const onePrepareMoreExperiment: Experiment = {
  rule: onePrepareMore,
  section: '§4.2',
  caughtBy: 'liveness',
  setup: brokenSetup(onePrepareMore.number, {
    cluster: { statusInterval: 300 },
    interventions: [at(0, { kind: 'crash', replica: 3 }), ask(0, 0, 'put x 1')],
  }),
};
