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
