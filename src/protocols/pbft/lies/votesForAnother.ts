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
  words: {
    en: {
      name: 'Votes for something that nobody proposed',
      begins: '{node} begins to vote for something that nobody proposed.',
      letters: { a: 'gets the true vote', b: 'gets the wrong vote', x: 'gets no vote' },
    },
    zh: {
      name: '投票给没人提议过的东西',
      begins: '{node} 开始投票给没人提议过的东西。',
      letters: { a: '收到真票', b: '收到错票', x: '收不到票' },
    },
  },
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
