import type { Behaviour } from './behaviour.ts';

/** Does nothing by itself; but liars sign requests in its name (C6). Safety does not depend on any client (§3). */
export const lendsItsKey: Behaviour = {
  id: 'lendsItsKey',
  code: 'lk',
  who: 'client',
  touches: 'client',
  split: null,
  amount: null,
  words: {
    en: {
      name: 'Lends its key to lying replicas',
      begins: '{node} lends its key: from here on liars sign requests in its name.',
    },
    zh: {
      name: '把密钥借给说谎的副本',
      begins: '{node} 借出密钥：从此说谎者可以用它的名义签署请求。',
    },
  },
};
