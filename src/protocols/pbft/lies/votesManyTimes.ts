import type { PbftMessage } from '../rules/messages.ts';
import type { Behaviour } from './behaviour.ts';
import { isVote, telling } from './telling.ts';

/** Every vote comes many times (B2): voters are counted, not votes. */
export const votesManyTimes: Behaviour = {
  id: 'votesManyTimes',
  code: 'vm',
  who: 'replica',
  touches: 'votes',
  split: null,
  amount: { least: 2, most: 100, usual: 3 },
  act(liar, right) {
    right({
      out: telling(liar, (_to, message) =>
        isVote(message) ? new Array<PbftMessage>(liar.amount).fill(message) : [message],
      ),
    });
  },
};
