import type { Behaviour } from './behaviour.ts';
import { ownViewChange } from './ownViewChange.ts';
import { othersOf, replicaStateOf } from './rewriting.ts';

/**
 * Asks for a later view in the name of every replica, under its own signature (V8): a VIEW-CHANGE is the word of its
 * signer, and only if it names that one (§4.4).
 */
export const asksInOthersNames: Behaviour = {
  id: 'asksInOthersNames',
  code: 'an',
  who: 'replica',
  touches: 'viewChange',
  split: null,
  amount: { least: 1, most: 1000, usual: 1 },
  start(liar) {
    const { place, out, amount } = liar;
    const asking = { ...ownViewChange(liar, replicaStateOf(liar).view + amount), certificates: [] };
    for (const to of othersOf(place)) {
      for (let replica = 0; replica < place.cluster.replicas; replica++) {
        if (replica !== to) out.send(to, { ...asking, replica });
      }
    }
  },
};
