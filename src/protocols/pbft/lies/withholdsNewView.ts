import type { Behaviour } from './behaviour.ts';
import { telling } from './telling.ts';

/** As primary of a new view, sends no NEW-VIEW (V9), to some or to all, but proposes in it: that is no way into a view. */
export const withholdsNewView: Behaviour = {
  id: 'withholdsNewView',
  code: 'wn',
  who: 'replica',
  touches: 'viewChange',
  split: { letters: ['a'], usual: () => 'x' },
  amount: null,
  words: {
    en: {
      name: 'As new primary, sends no NEW-VIEW',
      begins: '{node} begins to keep every NEW-VIEW to itself.',
      letters: { a: 'gets it', x: 'does not get it' },
    },
    zh: {
      name: '作为新主节点，不发 NEW-VIEW',
      begins: '{node} 开始把每个 NEW-VIEW 留在自己手里。',
      letters: { a: '收到', x: '收不到' },
    },
  },
  act(liar, right) {
    right({
      out: telling(liar, (to, message) => (message.kind === 'newView' && liar.letterOf(to) === 'x' ? [] : [message])),
    });
  },
};
