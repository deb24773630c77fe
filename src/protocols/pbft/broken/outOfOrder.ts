import { nextToExecute } from '../rules/execution.ts';
import type { BrokenRule } from './brokenRule.ts';
import { ask, brokenSetup, lose } from './plan.ts';

/**
 * Slot n is executed after n−1 (§4.2). Broken: as soon as it is committed.
 *
 * The experiment: R3 lacks the proposal for slot 2, and executes slot 3 right after slot 1.
 */
export const outOfOrder = {
  id: 'E16',
  number: 16,
  override: {
    nextToExecute(state, committed) {
      const next = nextToExecute(state);
      return next || committed <= state.lastExecuted ? next : state.log.get(committed);
    },
  },
  experiment: {
    caughtBy: 'M4',
    setup: brokenSetup(16, {
      cluster: { clients: 3, statusInterval: 300 },
      interventions: [ask(0, 0, 'put x 1'), ask(0, 1, 'put x 2'), ask(0, 2, 'put x 3'), ...lose(41, 'PP0.2.0.3')],
    }),
  },
} as const satisfies BrokenRule;
