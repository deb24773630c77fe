import type { Behaviour } from './behaviour.ts';
import { telling } from './telling.ts';

/** Says nothing to some replicas, and the truth to the others (P6, B14): the difference between slow and faulty is not seen. */
export const silentToSome: Behaviour = {
  id: 'silentToSome',
  code: 'si',
  who: 'replica',
  touches: 'network',
  split: { letters: ['a'], usual: (_node, after) => (after === 1 ? 'x' : 'a'), withClients: true },
  amount: null,
  act(liar, right) {
    right({ out: telling(liar, (to, message) => (liar.letterOf(to) === 'x' ? [] : [message])) });
  },
};
