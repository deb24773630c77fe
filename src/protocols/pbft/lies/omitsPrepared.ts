import type { Behaviour } from './behaviour.ts';
import { rewriting } from './rewriting.ts';

/**
 * Omits its prepared requests in its VIEW-CHANGE (B11, V2): another replica in every quorum has prepared them too
 * (§4.4).
 */
export const omitsPrepared: Behaviour = {
  id: 'omitsPrepared',
  code: 'op',
  who: 'replica',
  touches: 'viewChange',
  split: { letters: ['a', 'b'], usual: () => 'b' },
  amount: null,
  act(liar, right) {
    right({
      out: rewriting(liar, (to, message) => {
        const letter = liar.letterOf(to);
        if (message.kind !== 'viewChange' || letter === 'a') return [message];
        return letter === 'x' ? [] : [{ ...message, certificates: [] }];
      }),
    });
  },
};
