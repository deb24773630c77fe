import type { Setup } from '../../../engine/setup.ts';
import type { Policy } from '../rules/policy.ts';

/** A classic mistake in building PBFT. In a run where it is on, every correct replica and client makes it. */
export interface BrokenRule {
  /** Its established name: E and its number. */
  readonly id: `E${number}`;
  /** The value of a cluster's setting `brokenRule` that breaks it: 1, 2, … Links carry it, so it never changes. */
  readonly number: number;
  /** The wrong answers, in the place of the paper's. */
  readonly override: Partial<Policy>;
  readonly experiment: Experiment;
}

/** A schedule on which breaking the rule does harm, and keeping it does not. */
export interface Experiment {
  readonly caughtBy: Catcher;
  /** The schedule, with the rule broken. */
  readonly setup: Setup;
}

/** Notices the harm: a monitor, a request that is never answered, or a view change that no fault and no loss calls for. */
export type Catcher = `M${number}` | 'liveness' | 'viewChange';
