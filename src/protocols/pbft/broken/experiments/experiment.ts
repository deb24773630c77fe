import type { Setup } from '../../../../engine/setup.ts';
import type { BrokenRule } from '../brokenRule.ts';
import type { BrokenRuleNumber } from '../index.ts';
import { NO_RULE_BROKEN } from '../rulesBroken.ts';

/** A schedule on which breaking a rule does harm, and keeping it does not. */
export interface Experiment {
  readonly rule: BrokenRule & { readonly number: BrokenRuleNumber };
  /** The section of the paper that the rule comes from. */
  readonly section: `§${string}`;
  readonly caughtBy: Catcher;
  /** The schedule, with the rule broken. */
  readonly setup: Setup;
  /** The same with the rule kept, where that is more than not to break it. */
  readonly kept?: Setup;
}

/**
 * Notices the harm: a monitor, a request that is never answered, or a view change that no fault and no loss calls for.
 */
export type Catcher = `M${number}` | 'liveness' | 'viewChange';

/** The schedule of an experiment, with its rule kept. */
export function keptTwin({ setup, kept }: Experiment): Setup {
  return kept ?? { ...setup, cluster: { ...setup.cluster, ...NO_RULE_BROKEN } };
}
