import type { Behaviour } from './behaviour.ts';
import { telling } from './telling.ts';

/** As primary, gives every request one number: far above the window, just above it, or used up (P10). */
export const proposesOutsideWindow: Behaviour = {
  id: 'proposesOutsideWindow',
  code: 'ow',
  who: 'replica',
  touches: 'primary',
  split: null,
  amount: { least: 0, most: 1_000_000_000, usual: 1_000_000_000 },
  act(liar, right) {
    right({
      out: telling(liar, (_to, message) => [
        message.kind === 'prePrepare' ? { ...message, sequence: liar.amount } : message,
      ]),
    });
  },
};
