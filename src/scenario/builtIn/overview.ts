import type { ScenarioGroup } from '../scenario.ts';
import type { ScenarioId } from './index.ts';

/** The facts about a built-in experiment that a menu needs before anybody opens it. */
interface ScenarioEntry {
  readonly group: ScenarioGroup;
  /** The step count at which it opens: after set-up that is not interesting, such as a replica that is down. */
  readonly openAt?: number;
}

/** The entries of menus, in order. The setups are in the registry. */
export const overview: { readonly [Id in ScenarioId]: ScenarioEntry } = {
  figure: { group: 'normal', openAt: 1 },
  clear: { group: 'normal' },
  seven: { group: 'normal' },
  rush: { group: 'normal' },
  slowLink: { group: 'faults' },
  twoSilent: { group: 'faults', openAt: 2 },
  lossy: { group: 'faults' },
  primaryDown: { group: 'views', openAt: 1 },
  twoPrimariesDown: { group: 'views', openAt: 2 },
  halfCommit: { group: 'views' },
  nullSlot: { group: 'views' },
  partition: { group: 'views' },
  inTheDark: { group: 'log', openAt: 1 },
  watermarks: { group: 'log' },
  batches: { group: 'optimisations' },
  tentativeRun: { group: 'optimisations' },
  readOnlyFlaw: { group: 'optimisations' },
  readOnlyRepaired: { group: 'optimisations' },
  goDemo: { group: 'demo' },
};

/** Returns the step count at which a built-in experiment opens. */
export function openingStepOf(id: ScenarioId): number {
  return overview[id].openAt ?? 0;
}
