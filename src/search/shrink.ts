import type { Setup } from '../engine/setup.ts';
import { checkSetup } from '../scenario/validity.ts';
import type { Finding } from './judge.ts';
import { judge } from './judge.ts';
import { reductions } from './reductions/index.ts';

/** A run that breaks a promise, made as small as it could be. */
export interface Shrunk {
  readonly setup: Setup;
  readonly finding: Finding;
  /** How many runs that took. */
  readonly runs: number;
  /** Nothing that is left can be left out, and no number be made simpler; false where the runs were used up before. */
  readonly isSmallest: boolean;
}

/** Something that is being shrunk, piece by piece, so that somebody can watch it or be content with less. */
export interface Shrinking {
  readonly shrunk: Shrunk;
  /** Tries so many more. True as soon as there is nothing more to try. */
  goOn(runsMore: number): boolean;
}

/** Enough for all but a few: most need some hundreds. */
const RUNS_MAX = 3000;

/** @param simplest - the settings to come to where others are not needed. */
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

/** Nothing behind the finding matters: the run ends with its tick, and what would be done later is left out. */
function endingThere(setup: Setup, finding: Finding): Pick<Shrunk, 'setup' | 'finding'> {
  const untilTick = Math.max(1, finding.tick);
  const interventions = setup.interventions.filter(({ at }) => at.tick <= untilTick);
  return { setup: { ...setup, untilTick, interventions }, finding };
}

/** Every kind of reduction, again and again, until none of them comes any further. */
function* triesFrom(setup: Setup, simplest: Setup): Generator<Setup, void, Setup | null> {
  let smallest = setup;
  for (let before: Setup | null = null; before !== smallest; ) {
    before = smallest;
    for (const reduce of reductions) smallest = yield* reduce(smallest, simplest);
  }
}
