import type { Behaviour } from './behaviour.ts';

/** Does nothing by itself; but liars sign requests in its name (C6). Safety does not depend on any client (§3). */
export const lendsItsKey: Behaviour = {
  id: 'lendsItsKey',
  code: 'lk',
  who: 'client',
  touches: 'client',
  split: null,
  amount: null,
};
