import type { Behaviour } from './behaviour.ts';
import { ownViewChange } from './ownViewChange.ts';
import { replicaStateOf, tellAll } from './telling.ts';

/** Asks for ever higher views, one more with everything that reaches it (B6). Replicas are counted, not messages. */
export const changesViewEver: Behaviour = {
  id: 'changesViewEver',
  code: 'ce',
  who: 'replica',
  touches: 'viewChange',
  split: null,
  amount: { least: 1, most: 1000, usual: 50 },
  words: {
    en: {
      name: 'Asks for ever higher views',
      begins: '{node} begins to ask for ever higher views, {amount} {time|times}.',
      amount: 'times',
    },
    zh: {
      name: '不停地要求更高的视图编号',
      begins: '{node} 开始不停地发出视图变更，共 {amount} 次，编号越来越大。',
      amount: '次数',
    },
  },
  act(liar, right) {
    const asked = Number(liar.memory.get('asked') ?? 0);
    right();
    if (asked >= liar.amount) return;
    liar.memory.set('asked', asked + 1);
    const view = Math.max(replicaStateOf(liar).view, Number(liar.memory.get('view') ?? 0)) + 1;
    liar.memory.set('view', view);
    tellAll(liar, ownViewChange(liar, view));
  },
};
