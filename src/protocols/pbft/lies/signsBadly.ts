import type { Request } from '../rules/messages.ts';
import { asking } from './asking.ts';
import type { Behaviour } from './behaviour.ts';

/** Floods all replicas with requests under a bad signature (C7): each is refused by itself. */
export const signsBadly: Behaviour = {
  id: 'signsBadly',
  code: 'sb',
  who: 'client',
  touches: 'client',
  split: null,
  amount: { least: 1, most: 100, usual: 3 },
  act(liar, right) {
    right({
      out: asking(liar, (_to, request) => new Array<Request>(liar.amount).fill({ ...request, signature: 'forged' })),
    });
  },
};
