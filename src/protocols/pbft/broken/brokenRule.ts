import type { Policy } from '../rules/policy.ts';

/** A classic mistake in building PBFT. In a run where it is on, every correct replica and client makes it. */
export interface BrokenRule {
  /** Its established name: E and its number. */
  readonly id: `E${number}`;
  /** The value of a cluster's setting `brokenRule` that breaks it: 1, 2, … Links carry it, so it never changes. */
  readonly number: number;
  /** The wrong answers, in the place of the paper's. */
  readonly override: Partial<Policy>;
}
