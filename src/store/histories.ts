import { STEPS_MAX } from '../engine/history.ts';
import { beginHistory, isUnfinished, stepsHeldBy } from './beginning.ts';
import type { GoalStep } from './goal.ts';
import { towardsStep } from './goal.ts';
import type { KeptRun, Run } from './run.ts';
import { cursorWithin, isAtHand, placeOf } from './run.ts';
import { wholeOf } from './sight.ts';
import type { AppState } from './state.ts';

/**
 * The histories that are at hand. A run is its set-up; its history is computed from that, and takes some 700 bytes a
 * step. So only the runs that are shown need one. Others keep theirs as long as there is room, which makes going to and
 * fro between short runs immediate; where there is none, a history is begun anew when its run is shown again, and the
 * rest of a long one comes in slices.
 */

/** The largest number of steps in the histories of runs that are not shown: some 70 MB. */
export const STEPS_AT_HAND_MAX = 2 * STEPS_MAX;

type Shown = Pick<AppState, 'runs' | 'active' | 'beside'>;

/** Gives the runs that are shown their histories. Whatever changes which runs are shown goes through here. */
export function withHistories({ runs, active, beside }: Shown): Shown {
  let room = STEPS_AT_HAND_MAX;
  const settled = runs.toReversed().map((kept) => {
    // One replica's view is seen alone.
    const run = kept.id === active && beside === null ? kept : wholeOf(kept);
    if (run.id === active || run.id === beside) return computed(run);
    room -= stepsOf(run);
    return room < 0 ? withoutHistory(run) : run;
  });
  return { runs: settled.reverse(), active, beside };
}

/** The number of steps that a run keeps in memory, with those of the run that it is to part from. */
function stepsOf({ history, goal }: KeptRun): number {
  return (history ? stepsHeldBy(history) : 0) + (goal?.kind === 'parting' ? goal.from.steps.length : 0);
}

export function withoutHistory(kept: KeptRun): KeptRun {
  const run = wholeOf(kept);
  if (!isAtHand(run)) return run;
  // Another goal may hold the history of another run.
  return { ...run, history: null, goal: run.goal && stepGoal(run) };
}

function stepGoal(run: KeptRun): GoalStep {
  return run.goal?.kind === 'step' ? run.goal : { kind: 'step', ...placeOf(run), isLinked: false };
}

/** Returns the run with its history; its place is within it, or it is on its way there. */
function computed(run: KeptRun): Run {
  const history = run.history ?? beginHistory(run.scenario.setup, run.until);
  const isThere = run.goal ? run.goal.kind !== 'step' : run.cursor.step <= history.steps.length;
  if (isAtHand(run) && isThere) return run;
  const isStopped = isAtHand(run) && run.isStopped;
  const shown = { ...run, history, isStopped, cursor: cursorWithin(history, run.cursor) };
  return towardsStep({ ...shown, bookmarks: bookmarksWithin(shown) }, stepGoal(run));
}

/** The bookmarks that a run can have: fewer than were set, where it was made by other rules. */
export function bookmarksWithin({ history, bookmarks }: Run): readonly number[] {
  return isUnfinished({ history }) ? bookmarks : bookmarks.filter((marked) => marked <= history.steps.length);
}
