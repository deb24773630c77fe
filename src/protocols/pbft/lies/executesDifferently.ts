import type { Behaviour, Liar } from './behaviour.ts';
import { replicaStateOf } from './telling.ts';

/**
 * Executes as it pleases: its values change by themselves, so its results and checkpoints differ from those of others
 * (K5). A service whose operations depend on anything but their order looks like this.
 */
export const executesDifferently: Behaviour = {
  id: 'executesDifferently',
  code: 'ed',
  who: 'replica',
  touches: 'state',
  split: null,
  amount: null,
  act(liar, right) {
    drift(liar);
    right();
  },
};

function drift(liar: Liar): void {
  const turn = Number(liar.memory.get('turn') ?? 0) + 1;
  liar.memory.set('turn', turn);
  const { values } = replicaStateOf(liar).service;
  values.set('drift', String(turn));
  for (const key of values.keys()) values.set(key, String(turn));
}
