import type { Behaviour } from './behaviour.ts';
import { otherDigest } from './otherDigest.ts';
import { isVote, telling } from './telling.ts';

/** Its votes name a digest that nobody proposed (B1), to some or to all (B5): votes are counted by digest (§4.2). */
export const votesForAnother: Behaviour = {
  id: 'votesForAnother',
  code: 'va',
  who: 'replica',
  touches: 'votes',
  split: { letters: ['a', 'b'], usual: () => 'b' },
  amount: null,
  act(liar, right) {
    right({
      out: telling(liar, (to, message) => {
        const letter = liar.letterOf(to);
        if (!isVote(message) || letter === 'a') return [message];
        return letter === 'x' ? [] : [{ ...message, digest: otherDigest(message.digest) }];
      }),
    });
  },
};
