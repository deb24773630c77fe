import type { Setup } from '../../../engine/setup.ts';
import type { BrokenRule } from './brokenRules.ts';

/** What notices it: a monitor, a request that is never answered, or a view change that no fault and no loss calls for. */
export type Catcher = `M${number}` | 'liveness' | 'viewChange';

/** An experiment in which breaking one rule does harm, and keeping it does not. One file, and one line in the registry. */
export interface BrokenScenario {
  readonly rule: BrokenRule;
  readonly caughtBy: Catcher;
  /** With the rule broken. */
  readonly setup: Setup;
}
