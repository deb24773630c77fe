import type { Behaviour } from './behaviour.ts';
import { telling } from './telling.ts';

/** As primary, gives every request one number: far above the window, just above it, or used up (P10). */
export const proposesOutsideWindow: Behaviour = {
  id: 'proposesOutsideWindow',
  code: 'ow',
  who: 'replica',
  touches: 'primary',
  split: null,
  amount: { least: 0, most: 1_000_000_000, usual: 1_000_000_000 },
  words: {
    en: {
      name: 'As primary, gives every request the same number, outside the window',
      begins: '{node} begins to give every request the number {amount}.',
      amount: 'sequence number',
    },
    zh: {
      name: '作为主节点，给所有请求同一个窗口外的序号',
      begins: '{node} 开始给所有请求同一个序号 {amount}。',
      amount: '序号',
    },
  },
  act(liar, right) {
    right({
      out: telling(liar, (_to, message) => [
        message.kind === 'prePrepare' ? { ...message, sequence: liar.amount } : message,
      ]),
    });
  },
};
