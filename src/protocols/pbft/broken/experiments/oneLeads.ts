import { oneLeads } from '../oneLeads.ts';
import type { Experiment } from './experiment.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * R3 asks for one view after another. Where messages are counted, its two VIEW-CHANGEs make everybody leave, again and
 * again.
 */
export const oneLeadsExperiment: Experiment = {
  rule: oneLeads,
  section: '§4.5.2',
  caughtBy: 'viewChange',
  setup: brokenSetup(oneLeads.number, {
    cluster: { statusInterval: 300 },
    interventions: [lies(3, 'changesViewEver', 'aaaaaa', 50), ask(0, 0, 'put x 1'), ask(600, 1, 'put x 2')],
  }),
};
