import { asking } from './asking.ts';
import type { Behaviour } from './behaviour.ts';

/** Asks some replicas for one operation and others for another, under one timestamp: one of them is executed (§4.1). */
export const asksTwoThings: Behaviour = {
  id: 'asksTwoThings',
  code: 'at',
  who: 'client',
  touches: 'client',
  split: { letters: ['a', 'b'], usual: (node) => (node % 2 === 0 ? 'a' : 'b') },
  amount: null,
  words: {
    en: {
      name: 'Asks for two things under one timestamp',
      begins: '{node} begins to ask different replicas for different things under one timestamp.',
      letters: { a: 'gets the one', b: 'gets the other', x: 'gets nothing' },
    },
    zh: {
      name: '用同一个时间戳要求两件事',
      begins: '{node} 开始用同一个时间戳向不同副本要求不同的事。',
      letters: { a: '收到其中一件', b: '收到另一件', x: '什么也收不到' },
    },
  },
  act(liar, right) {
    right({
      out: asking(liar, (to, request) => {
        const letter = liar.letterOf(to);
        if (letter === 'x') return [];
        return [letter === 'a' ? request : { ...request, operation: OTHER_OPERATION, readOnly: false }];
      }),
    });
  },
};

const OTHER_OPERATION = 'put x other';
