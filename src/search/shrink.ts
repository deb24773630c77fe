import type { Setup } from '../engine/setup.ts';
import { checkSetup } from '../scenario/validity.ts';
import type { Finding } from './judge.ts';
import { judge } from './judge.ts';
import { reductions } from './reductions/index.ts';

/** A run that breaks a promise, made as small as possible. */
export interface Shrunk {
  readonly setup: Setup;
  readonly finding: Finding;
  /** Number of runs that this took. */
  readonly runs: number;
  /** True if nothing more can be removed or simplified; false if the limit of runs was reached before. */
  readonly isSmallest: boolean;
}

/** A shrinking in progress, so that a caller can watch it, or stop with a larger result. */
export interface Shrinking {
  readonly shrunk: Shrunk;
  /**
   * Tries `runsMore` further runs.
   * @returns true once there is nothing more to try
   */
  goOn(runsMore: number): boolean;
}

/** Enough for nearly all finds: most need some hundreds of runs. */
const RUNS_MAX = 3000;

/** @param simplest - the setup whose settings are tried in the place of others */
export function shrink(setup: Setup, promise: string, simplest: Setup): Shrunk {
  const shrinking = startShrinking(setup, promise, simplest);
  shrinking.goOn(RUNS_MAX);
  return shrinking.shrunk;
}

export function startShrinking(setup: Setup, promise: string, simplest: Setup): Shrinking {
  const [finding] = judge(setup, promise);
  if (!finding) throw new Error(`The run that is to be shrunk does not break ${promise}.`);
  let smallest = endingThere(setup, finding);
  let runs = 0;
  let isSmallest = false;
  const tries = triesFrom(smallest.setup, simplest);
  let next = tries.next();
  return {
    get shrunk() {
      return { ...smallest, runs, isSmallest };
    },
    goOn(runsMore) {
      const most = Math.min(runs + runsMore, RUNS_MAX);
      for (; !next.done && runs < most; runs++) {
        const [still] = checkSetup(next.value) ? [] : judge(next.value, promise);
        if (still) smallest = endingThere(next.value, still);
        next = tries.next(still ? smallest.setup : null);
      }
      isSmallest = next.done === true;
      return isSmallest || runs >= RUNS_MAX;
    },
  };
}

/** Ends the run with the tick of the finding, and removes later interventions: they do not matter. */
function endingThere(setup: Setup, finding: Finding): Pick<Shrunk, 'setup' | 'finding'> {
  const untilTick = Math.max(1, finding.tick);
  const interventions = setup.interventions.filter(({ at }) => at.tick <= untilTick);
  return { setup: { ...setup, untilTick, interventions }, finding };
}

/** Applies every reduction again and again, until none of them makes progress. */
function* triesFrom(setup: Setup, simplest: Setup): Generator<Setup, void, Setup | null> {
  let smallest = setup;
  for (let before: Setup | null = null; before !== smallest; ) {
    before = smallest;
    for (const reduce of reductions) smallest = yield* reduce(smallest, simplest);
  }
}
