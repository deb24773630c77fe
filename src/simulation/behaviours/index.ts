import type { Behaviour } from './behaviour.ts';
import { equivocates } from './equivocates.ts';
import { silentToSome } from './silentToSome.ts';

/** Every way to lie. Menus, links, texts and the command line read this table. */
export const behaviours = {
  silentToSome,
  equivocates,
} as const satisfies Readonly<Record<string, Behaviour>>;

export type BehaviourId = keyof typeof behaviours;

export function behaviourOf(id: BehaviourId): Behaviour {
  return behaviours[id];
}
