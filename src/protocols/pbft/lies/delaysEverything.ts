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
