import type { BrokenRule } from '../../protocol/pbft/brokenRules.ts';
import type { Setup } from '../../simulation/setup.ts';

/** An experiment in which breaking one rule does harm, and keeping it does not. One file, and one line in the registry. */
export interface BrokenScenario {
  readonly rule: BrokenRule;
  /** What notices it: a monitor, a request that is never answered, or a view change that nothing calls for. */
  readonly caughtBy: string;
  /** With the rule broken. */
  readonly setup: Setup;
}
