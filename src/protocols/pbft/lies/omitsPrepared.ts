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
