import type { BrokenRule } from './brokenRule.ts';

/**
 * The certificates of all VIEW-CHANGEs in V decide what is proposed again (§4.4). Broken: only those of the
 * VIEW-CHANGEs that vouch for the checkpoint which O starts from.
 */
export const onlyVouchersDecide = {
  id: 'E33',
  number: 33,
  override: {
    decidingOn: (viewChanges, minSequence) => {
      return viewChanges.filter(({ lowWaterMark }) => lowWaterMark === minSequence);
    },
  },
} as const satisfies BrokenRule;
