import type { Behaviour } from './behaviour.ts';
import { FALSE_DIGEST } from './falseService.ts';
import { sendToOthers } from './rewriting.ts';

/**
 * Sends a CHECKPOINT for a sequence number that nobody has reached (B8): a replica fetches it only if f+1 say so (X8).
 */
export const vouchesFarAhead: Behaviour = {
  id: 'vouchesFarAhead',
  code: 'fa',
  who: 'replica',
  touches: 'state',
  split: null,
  amount: { least: 1, most: 1_000_000, usual: 1000 },
  start(liar) {
    sendToOthers(liar, { kind: 'checkpoint', sequence: liar.amount, digest: FALSE_DIGEST, replica: liar.place.self });
  },
};
