import type { BrokenRule } from './brokenRule.ts';
import { ask, brokenSetup, lies } from './plan.ts';

/**
 * f+1 replicas that are ahead make others join them (§4.5.2). Broken: f+1 VIEW-CHANGEs do, whoever sent them.
 *
 * The experiment: R3 asks for one view after another. Where messages are counted, its two VIEW-CHANGEs make everybody
 * leave, again and again.
 */
export const oneLeads = {
  id: 'E12',
  number: 12,
  override: {
    keepViewChange({ viewChanges }, viewChange) {
      viewChanges.push(viewChange);
    },
  },
  experiment: {
    caughtBy: 'viewChange',
    setup: brokenSetup(12, {
      cluster: { statusInterval: 300 },
      interventions: [lies(3, 'changesViewEver', 'aaaaaa', 50), ask(0, 0, 'put x 1'), ask(600, 1, 'put x 2')],
    }),
  },
} as const satisfies BrokenRule;
