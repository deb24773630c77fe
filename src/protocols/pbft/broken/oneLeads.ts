import type { BrokenRule } from './brokenRule.ts';

/** f+1 replicas that are ahead make others join them (§4.5.2). Broken: f+1 VIEW-CHANGEs do, whoever sent them. */
export const oneLeads = {
  id: 'E12',
  number: 12,
  override: {
    keepViewChange({ viewChanges }, viewChange) {
      viewChanges.push(viewChange);
    },
  },
} as const satisfies BrokenRule;
