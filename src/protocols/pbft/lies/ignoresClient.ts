import type { Behaviour } from './behaviour.ts';

/** Does not hear one client, and serves the others (P13): timers run for the oldest request, so it is found out. */
export const ignoresClient: Behaviour = {
  id: 'ignoresClient',
  code: 'ic',
  who: 'replica',
  touches: 'primary',
  split: null,
  amount: { least: 0, most: 1000, usual: 0 },
  words: {
    en: {
      name: 'Ignores one client',
      begins: '{node} begins to ignore the requests of one client, number {amount}.',
      amount: 'number of the client, counted from 0',
    },
    zh: {
      name: '不理睬某个客户端',
      begins: '{node} 开始不理睬编号为 {amount} 的客户端的请求。',
      amount: '客户端编号，从零数起',
    },
  },
  act(liar, right) {
    const { input, amount } = liar;
    const isIgnored = input?.kind === 'message' && input.message.kind === 'request' && input.message.client === amount;
    if (!isIgnored) right();
  },
};
