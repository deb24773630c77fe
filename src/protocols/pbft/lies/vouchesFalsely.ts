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
  words: {
    en: {
      name: 'Vouches for a wrong state at checkpoints',
      begins: '{node} begins to vouch for a wrong state at checkpoints.',
      letters: { a: 'gets the true digest', b: 'gets the wrong digest', x: 'gets no CHECKPOINT' },
    },
    zh: {
      name: '在检查点为错误的状态作保',
      begins: '{node} 开始在检查点为错误的状态作保。',
      letters: { a: '收到真摘要', b: '收到错摘要', x: '收不到 CHECKPOINT' },
    },
  },
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
