import type { Behaviour } from './behaviour.ts';
import { rewriting } from './rewriting.ts';

/**
 * As primary, sends a PREPARE with every proposal of its own (E3). The PRE-PREPARE is its vote: if both counted, every
 * quorum would have one backup too few (§4.2).
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
      out: rewriting(liar, (_to, message) => {
        if (message.kind !== 'prePrepare') return [message];
        const { view, sequence, digest } = message;
        return [message, { kind: 'prepare', view, sequence, digest, replica: liar.place.self }];
      }),
    });
  },
};
