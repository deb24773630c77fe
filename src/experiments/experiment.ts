import type { Range } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SweptId } from './swept.ts';

/** An experiment as data: many runs of one scenario, in which one number takes one value after another. */
export interface Experiment {
  /** The scenario that every run starts from. */
  readonly base: Scenario;
  readonly swept: SweptId;
  readonly values: Values;
  /** Number of runs at each value. Each has a seed of its own: that of the base, and those that follow it. */
  readonly repetitions: number;
  /** Number of requests, which take the place of those of the base; 0: the base keeps its own. */
  readonly requests: number;
}

/** first, first + step, … up to `last` and never beyond it. */
export interface Values {
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

/** The bounds of an experiment. They are checked before any run is made, and a fault names the bound. */
export const STEP_RANGE: Range = { least: 1, most: 60_000 };
export const REPETITIONS_RANGE: Range = { least: 1, most: 50 };
/** Every request is an intervention, of which a setup has at most 200. */
export const REQUESTS_RANGE: Range = { least: 0, most: 100 };

/** Number of runs of the largest experiment. */
export const RUNS_MAX = 1000;

/** Number of messages that all runs of an experiment send if nothing goes wrong: about a minute of one processor. */
export const SWEEP_MESSAGES_MAX = 30_000_000;

/** A single run ends with the step in which it sends more. Nothing of a run is kept, so memory is no bound here. */
export const RUN_MESSAGES_MAX = 500_000;

/**
 * The least observed time of each run, in ticks. Most runs have nothing left to do long before it; after several bad
 * primaries in a row the timers have doubled that often.
 */
export const OBSERVED_TICKS_MIN = 120_000;

/** Returns how many values there are; 0 where the last comes before the first. */
export function countOf({ first, last, step }: Values): number {
  return last < first ? 0 : Math.floor((last - first) / step) + 1;
}

export function valuesOf(values: Values): number[] {
  return Array.from({ length: countOf(values) }, (_, index) => values.first + index * values.step);
}

export function runCountOf({ values, repetitions }: Pick<Experiment, 'values' | 'repetitions'>): number {
  return countOf(values) * repetitions;
}
