import type { Behaviour } from './behaviour.ts';
import { rewriting } from './rewriting.ts';

/** Sends some replicas nothing, and is honest to the others (P6, B14): slow and faulty replicas look alike. */
export const silentToSome: Behaviour = {
  id: 'silentToSome',
  code: 'si',
  who: 'replica',
  touches: 'network',
  split: { letters: ['a'], usual: (_node, after) => (after === 1 ? 'x' : 'a'), withClients: true },
  amount: null,
  act(liar, right) {
    right({ out: rewriting(liar, (to, message) => (liar.letterOf(to) === 'x' ? [] : [message])) });
  },
};
