import type { Behaviour } from './behaviour.ts';
import { replicaStateOf } from './telling.ts';

/**
 * As primary, leaves out sequence numbers before each proposal (E15): what is above the hole commits and is never
 * executed; the next view fills the hole with null requests (§4.4).
 */
export const skipsNumbers: Behaviour = {
  id: 'skipsNumbers',
  code: 'sn',
  who: 'replica',
  touches: 'primary',
  split: null,
  amount: { least: 1, most: 1000, usual: 1 },
  act(liar, right) {
    const { input, amount } = liar;
    const state = replicaStateOf(liar);
    const isRequest = input?.kind === 'message' && input.message.kind === 'request';
    if (!isRequest) return right();
    const before = state.lastAssigned;
    state.lastAssigned += amount;
    right();
    // Nothing was proposed: nothing was skipped.
    if (state.lastAssigned === before + amount) state.lastAssigned = before;
  },
};
