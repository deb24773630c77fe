import type { BrokenRule } from './brokenRule.ts';

/**
 * A slot is executed when q replicas have said that it is prepared there (§4.2). Broken: when it is prepared here, as
 * if there were no COMMIT phase. COMMITs are still sent; nobody waits for them.
 */
export const executesWhenPrepared = {
  id: 'E30',
  number: 30,
  override: {
    // Its own, which a replica has as soon as it is prepared.
    commitsNeeded: () => 1,
  },
} as const satisfies BrokenRule;
