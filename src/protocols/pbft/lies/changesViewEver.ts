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
