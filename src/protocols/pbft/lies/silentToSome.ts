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
  words: {
    en: {
      name: 'Says nothing to some',
      begins: '{node} turns silent to some.',
      letters: { a: 'hears everything', x: 'hears nothing' },
    },
    zh: {
      name: '对一部分节点沉默',
      begins: '{node} 开始对一部分节点沉默。',
      letters: { a: '照常收到', x: '什么也收不到' },
    },
  },
  act(liar, right) {
    right({ out: telling(liar, (to, message) => (liar.letterOf(to) === 'x' ? [] : [message])) });
  },
};
