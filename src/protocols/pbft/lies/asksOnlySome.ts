import { asking } from './asking.ts';
import type { Behaviour } from './behaviour.ts';

/** Sends its requests to some replicas only, the primary or not: they pass them on, and start their timers (§4.4). */
export const asksOnlySome: Behaviour = {
  id: 'asksOnlySome',
  code: 'os',
  who: 'client',
  touches: 'client',
  split: { letters: ['a'], usual: (node) => (node === 1 ? 'a' : 'x') },
  amount: null,
  words: {
    en: {
      name: 'Sends its requests to some replicas only',
      begins: '{node} begins to send its requests to some replicas only.',
      letters: { a: 'gets the request', x: 'gets nothing' },
    },
    zh: {
      name: '只向一部分副本发送请求',
      begins: '{node} 开始只向一部分副本发送请求。',
      letters: { a: '收到请求', x: '什么也收不到' },
    },
  },
  act(liar, right) {
    right({ out: asking(liar, (to, request) => (liar.letterOf(to) === 'x' ? [] : [request])) });
  },
};
