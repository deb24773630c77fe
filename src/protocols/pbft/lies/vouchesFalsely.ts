import type { Behaviour } from './behaviour.ts';
import { otherDigest } from './otherDigest.ts';
import { telling } from './telling.ts';

/** Its CHECKPOINTs name a state that nobody has (B8, E26): they are counted by digest (§4.3). */
export const vouchesFalsely: Behaviour = {
  id: 'vouchesFalsely',
  code: 'vf',
  who: 'replica',
  touches: 'state',
  split: { letters: ['a', 'b'], usual: () => 'b' },
  amount: null,
  act(liar, right) {
    right({
      out: telling(liar, (to, message) => {
        const letter = liar.letterOf(to);
        if (message.kind !== 'checkpoint' || letter === 'a') return [message];
        return letter === 'x' ? [] : [{ ...message, digest: otherDigest(message.digest) }];
      }),
    });
  },
};
