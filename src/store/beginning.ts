import type { GrowingHistory, History } from '../engine/history.ts';
import type { StepCount } from '../engine/numbers.ts';
import type { Setup } from '../engine/setup.ts';
import { startRun } from '../protocols/run.ts';

/**
 * The first part of a run, computed at once: most runs are no longer. Where one goes on, its history is `unfinished`,
 * and `slices.ts` computes the rest.
 */
const FIRST_STEPS = 400;
const FIRST_MESSAGES = 1_200;

/** By the histories that are the beginning of something. */
const growing = new WeakMap<History, GrowingHistory>();

/** @param until a run of a lesson is computed up to there: nothing on the page can know what comes */
export function beginHistory(setup: Setup, until: StepCount | null = null): History {
  const run = startRun(setup);
  if (until !== null) return { ...(run.grow(until) ?? run.soFar()), end: 'veiled' };
  return run.grow(FIRST_STEPS, FIRST_MESSAGES) ?? soFar(run);
}

/** Returns what there is of a run that goes on. */
export function soFar(run: GrowingHistory): History {
  const history = run.soFar();
  growing.set(history, run);
  return history;
}

/** Returns the run that a history is the beginning of. Several histories may be beginnings of one. */
export function restOf(history: History): GrowingHistory {
  return growing.get(history) ?? startRun(history.setup);
}

/** The number of steps that a history keeps in memory: more may be computed than are shown. */
export function stepsHeldBy(history: History): number {
  return growing.get(history)?.stepsDone ?? history.steps.length;
}

export function isVeiled({ history }: { readonly history: History | null }): boolean {
  return history?.end === 'veiled';
}

export function isUnfinished({ history }: { readonly history: History | null }): boolean {
  return history?.end === 'unfinished';
}
