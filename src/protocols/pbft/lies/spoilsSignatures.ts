import type { Batch } from '../rules/messages.ts';
import type { Behaviour } from './behaviour.ts';
import { telling } from './telling.ts';

/**
 * Passes requests on under a bad signature of their client. Their digest is right; whoever took them would have requests
 * that it cannot propose (§4.2).
 */
export const spoilsSignatures: Behaviour = {
  id: 'spoilsSignatures',
  code: 'ss',
  who: 'replica',
  touches: 'network',
  split: null,
  amount: null,
  act(liar, right) {
    right({
      out: telling(liar, (_to, message) => {
        if (message.kind === 'request') return [{ ...message, signature: 'forged' }];
        return 'batch' in message ? [{ ...message, batch: spoilt(message.batch) }] : [message];
      }),
    });
  },
};

function spoilt(batch: Batch): Batch {
  return batch.map((request) => ({ ...request, signature: 'forged' }));
}
