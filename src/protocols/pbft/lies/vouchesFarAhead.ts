import type { Behaviour } from './behaviour.ts';
import { FALSE_DIGEST } from './falseService.ts';
import { tellAll } from './telling.ts';

/** Vouches for a checkpoint that nobody has reached (B8): it takes f+1 to make anybody fetch it (X8). */
export const vouchesFarAhead: Behaviour = {
  id: 'vouchesFarAhead',
  code: 'fa',
  who: 'replica',
  touches: 'state',
  split: null,
  amount: { least: 1, most: 1_000_000, usual: 1000 },
  start(liar) {
    tellAll(liar, { kind: 'checkpoint', sequence: liar.amount, digest: FALSE_DIGEST, replica: liar.place.self });
  },
};
