import { nextToExecute } from '../rules/execution.ts';
import type { BrokenRule } from './brokenRule.ts';

/** Slot n is executed after n−1 (§4.2). Broken: as soon as it is committed. */
export const outOfOrder = {
  id: 'E16',
  number: 16,
  override: {
    nextToExecute(state, committed) {
      const next = nextToExecute(state);
      return next || committed <= state.lastExecuted ? next : state.log.get(committed);
    },
  },
} as const satisfies BrokenRule;
