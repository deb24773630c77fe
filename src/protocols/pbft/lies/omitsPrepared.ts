import type { Behaviour } from './behaviour.ts';
import { telling } from './telling.ts';

/** Hides in its VIEW-CHANGE what it has prepared (B11, V2): another in every quorum has prepared it too (§4.4). */
export const omitsPrepared: Behaviour = {
  id: 'omitsPrepared',
  code: 'op',
  who: 'replica',
  touches: 'viewChange',
  split: { letters: ['a', 'b'], usual: () => 'b' },
  amount: null,
  words: {
    en: {
      name: 'Hides in a view change what it has prepared',
      begins: '{node} begins to hide in view changes what it has prepared.',
      letters: { a: 'sees its certificates', b: 'sees none', x: 'gets no VIEW-CHANGE' },
    },
    zh: {
      name: '在视图变更里隐瞒已准备的内容',
      begins: '{node} 开始在视图变更里隐瞒已准备的内容。',
      letters: { a: '看到它的证书', b: '看不到证书', x: '收不到 VIEW-CHANGE' },
    },
  },
  act(liar, right) {
    right({
      out: telling(liar, (to, message) => {
        const letter = liar.letterOf(to);
        if (message.kind !== 'viewChange' || letter === 'a') return [message];
        return letter === 'x' ? [] : [{ ...message, certificates: [] }];
      }),
    });
  },
};
