import type { Request } from '../rules/messages.ts';
import { asking } from './asking.ts';
import type { Behaviour } from './behaviour.ts';

/** Floods all replicas with requests under a bad signature (C7): each is refused by itself. */
export const signsBadly: Behaviour = {
  id: 'signsBadly',
  code: 'sb',
  who: 'client',
  touches: 'client',
  split: null,
  amount: { least: 1, most: 100, usual: 3 },
  words: {
    en: {
      name: 'Sends every request under a bad signature, many times',
      begins: '{node} begins to send every request {amount} {time|times} to all, under a bad signature.',
      amount: 'times',
    },
    zh: {
      name: '用坏签名反复发送请求',
      begins: '{node} 开始用坏签名把每个请求向全体发送 {amount} 次。',
      amount: '次数',
    },
  },
  act(liar, right) {
    right({
      out: asking(liar, (_to, request) => new Array<Request>(liar.amount).fill({ ...request, signature: 'forged' })),
    });
  },
};
