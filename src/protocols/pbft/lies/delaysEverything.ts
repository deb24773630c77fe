import type { Behaviour } from './behaviour.ts';
import { othersOf } from './telling.ts';

/** Says everything, but late: a primary just under the timeout is never replaced, and slows everybody down (P14). */
export const delaysEverything: Behaviour = {
  id: 'delaysEverything',
  code: 'de',
  who: 'replica',
  touches: 'network',
  split: { letters: ['a', 'b'], usual: () => 'b', withClients: true },
  amount: { least: 1, most: 1_000_000, usual: 450 },
  words: {
    en: {
      name: 'Delays everything it says',
      begins: '{node} begins to delay everything it says by {amount} {tick|ticks}.',
      letters: { a: 'hears it in time', b: 'hears it late', x: 'never hears it' },
      amount: 'ticks',
    },
    zh: {
      name: '说什么都拖延',
      begins: '{node} 开始把说的一切都拖延 {amount} 刻。',
      letters: { a: '准时听到', b: '迟迟才听到', x: '永远听不到' },
      amount: '刻数',
    },
  },
  act(liar, right) {
    const { out, amount, place } = liar;
    const send: typeof out.send = (to, message) => {
      const letter = liar.letterOf(to);
      if (letter === 'a') out.send(to, message);
      else if (letter === 'b') out.sendLater(to, message, amount);
    };
    right({
      out: {
        ...out,
        send,
        multicast(message) {
          for (const to of othersOf(place)) send(to, message);
        },
      },
    });
  },
};
