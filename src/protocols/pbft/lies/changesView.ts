import type { Behaviour } from './behaviour.ts';
import { ownViewChange } from './ownViewChange.ts';
import { replicaStateOf, tellAll } from './telling.ts';

/** Asks for a later view without a reason, once (B6, T3): one alone never makes anybody leave a view (§4.5.2). */
export const changesView: Behaviour = {
  id: 'changesView',
  code: 'cv',
  who: 'replica',
  touches: 'viewChange',
  split: null,
  amount: { least: 1, most: 1000, usual: 1 },
  start(liar) {
    tellAll(liar, ownViewChange(liar, replicaStateOf(liar).view + liar.amount));
  },
};
