import type { Behaviour } from './behaviour.ts';
import { rewriting } from './rewriting.ts';

/**
 * As primary of a new view, withholds the NEW-VIEW from some or all (V9), but proposes in it: nobody enters a view that
 * way.
 */
export const withholdsNewView: Behaviour = {
  id: 'withholdsNewView',
  code: 'wn',
  who: 'replica',
  touches: 'viewChange',
  split: { letters: ['a'], usual: () => 'x' },
  amount: null,
  act(liar, right) {
    right({
      out: rewriting(liar, (to, message) => (message.kind === 'newView' && liar.letterOf(to) === 'x' ? [] : [message])),
    });
  },
};
