import type { Behaviour } from './behaviour.ts';
import { ownViewChange } from './ownViewChange.ts';
import { replicaStateOf, sendToOthers } from './rewriting.ts';

/**
 * Asks for a later view without a reason, once (B6, T3): one replica alone never makes any other leave a view (§4.5.2).
 */
export const changesView: Behaviour = {
  id: 'changesView',
  code: 'cv',
  who: 'replica',
  touches: 'viewChange',
  split: null,
  amount: { least: 1, most: 1000, usual: 1 },
  start(liar) {
    sendToOthers(liar, ownViewChange(liar, replicaStateOf(liar).view + liar.amount));
  },
};
