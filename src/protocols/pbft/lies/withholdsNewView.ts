import type { Behaviour } from './behaviour.ts';
import { telling } from './telling.ts';

/** As primary of a new view, sends no NEW-VIEW (V9), to some or to all, but proposes in it: that is no way into a view. */
export const withholdsNewView: Behaviour = {
  id: 'withholdsNewView',
  code: 'wn',
  who: 'replica',
  touches: 'viewChange',
  split: { letters: ['a'], usual: () => 'x' },
  amount: null,
  act(liar, right) {
    right({
      out: telling(liar, (to, message) => (message.kind === 'newView' && liar.letterOf(to) === 'x' ? [] : [message])),
    });
  },
};
