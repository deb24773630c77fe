// There are liars in the lab: the ways to lie have to be known.
import type { Setup } from '../../engine/setup.ts';
import { activeRun, store } from '../store.ts';
import { changeSetup } from './changing.ts';
import { openScenario, switchRun } from './opening.ts';

/** The lab of broken rules: one schedule, with a rule broken and with all rules kept, as two runs. */

/** Any experiment can be written as what differs from the plainest. */
const BASE = 'clear';

/** Opens an experiment in which a rule is broken, and the same with the rule kept beside it. */
export function openBoth(setup: Setup): void {
  openScenario({ scenario: { base: BASE, setup }, step: 0, event: null, focus: null }, false);
  const broken = store.getState().active;
  keepAllRules();
  switchRun(broken);
}

/** The run that is shown, from the start, with no rule broken: as a run of its own, beside the one it came from. */
export function keepAllRules(): void {
  const { active: broken } = store.getState();
  const { cluster, conditions, seed, untilTick } = activeRun(store.getState()).scenario.setup;
  changeSetup({ cluster: { ...cluster, brokenRule: 0 }, conditions, seed, untilTick }, { kind: 'rulesKept' });
  store.setState({ beside: broken });
}
