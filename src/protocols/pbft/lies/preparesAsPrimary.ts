import type { Behaviour } from './behaviour.ts';
import { telling } from './telling.ts';

/**
 * As primary, sends a PREPARE with every proposal of its own (E3). Its word is the PRE-PREPARE: were both counted, one
 * backup would be too few in each quorum (§4.2).
 */
export const preparesAsPrimary: Behaviour = {
  id: 'preparesAsPrimary',
  code: 'pp',
  who: 'replica',
  touches: 'primary',
  split: null,
  amount: null,
  act(liar, right) {
    right({
      out: telling(liar, (_to, message) => {
        if (message.kind !== 'prePrepare') return [message];
        const { view, sequence, digest } = message;
        return [message, { kind: 'prepare', view, sequence, digest, replica: liar.place.self }];
      }),
    });
  },
};
