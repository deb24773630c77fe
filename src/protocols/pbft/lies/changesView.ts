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
  words: {
    en: {
      name: 'Asks for another view without a reason',
      begins: '{node} asks for a view without a reason, {amount} ahead of its own.',
      amount: 'views ahead',
    },
    zh: {
      name: '无缘无故要求换视图编号',
      begins: '{node} 无缘无故发出视图变更，编号比自己的大 {amount}。',
      amount: '编号大多少',
    },
  },
  start(liar) {
    tellAll(liar, ownViewChange(liar, replicaStateOf(liar).view + liar.amount));
  },
};
