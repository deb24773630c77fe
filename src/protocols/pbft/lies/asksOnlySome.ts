import { asking } from './asking.ts';
import type { Behaviour } from './behaviour.ts';

/** Sends its requests to some replicas only, the primary or not: they pass them on, and start their timers (§4.4). */
export const asksOnlySome: Behaviour = {
  id: 'asksOnlySome',
  code: 'os',
  who: 'client',
  touches: 'client',
  split: { letters: ['a'], usual: (node) => (node === 1 ? 'a' : 'x') },
  amount: null,
  act(liar, right) {
    right({ out: asking(liar, (to, request) => (liar.letterOf(to) === 'x' ? [] : [request])) });
  },
};
