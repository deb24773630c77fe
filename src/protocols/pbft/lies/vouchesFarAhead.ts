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
  words: {
    en: {
      name: 'Vouches for a checkpoint far ahead',
      begins: '{node} vouches for a checkpoint that nobody has reached, {amount}.',
      amount: 'sequence number of the checkpoint',
    },
    zh: {
      name: '为远在前方的检查点作保',
      begins: '{node} 为谁也没到达的检查点 {amount} 作保。',
      amount: '检查点的序号',
    },
  },
  start(liar) {
    tellAll(liar, { kind: 'checkpoint', sequence: liar.amount, digest: FALSE_DIGEST, replica: liar.place.self });
  },
};
