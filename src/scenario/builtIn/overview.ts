import type { ScenarioGroup } from '../scenario.ts';
import type { ScenarioId } from './index.ts';

/** What has to be known of a built-in experiment before anybody opens it. */
interface ScenarioEntry {
  readonly group: ScenarioGroup;
  /** How many steps have happened when it is opened: set-up that is no news, such as a replica that is down. */
  readonly openAt?: number;
}

/** What a menu shows, in its order. The setups themselves are in the registry, which the first view does without. */
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

/** Where a run of a built-in experiment starts for whoever looks at it: after so many steps. */
export function openingStepOf(id: ScenarioId): number {
  return overview[id].openAt ?? 0;
}
