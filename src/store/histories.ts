import { STEPS_MAX } from '../engine/history.ts';
import { runOf } from '../protocols/run.ts';
import type { KeptRun, Run } from './run.ts';
import { cursorWithin, isAtHand } from './run.ts';
import type { AppState } from './state.ts';

/**
 * The histories that are at hand. A run is its set-up; its history is computed from that, and takes some 700 bytes a
 * step. So only the runs that are shown need one. Others keep theirs as long as there is room, which makes going to and
 * fro between short runs immediate; where there is none, a history is computed anew when its run is shown again.
 */

/** The largest number of steps in the histories of runs that are not shown: some 70 MB. */
export const STEPS_AT_HAND_MAX = 2 * STEPS_MAX;

type Shown = Pick<AppState, 'runs' | 'active' | 'beside'>;

/** Gives the runs that are shown their histories. Whatever changes which runs are shown goes through here. */
export function withHistories({ runs, active, beside }: Shown): Shown {
  let room = STEPS_AT_HAND_MAX;
  const settled = runs.toReversed().map((run) => {
    if (run.id === active || run.id === beside) return computed(run);
    room -= run.history?.steps.length ?? 0;
    return room < 0 ? withoutHistory(run) : run;
  });
  return { runs: settled.reverse(), active, beside };
}

export function withoutHistory(run: KeptRun): KeptRun {
  return isAtHand(run) ? { ...run, history: null } : run;
}

/** Returns the run with its history; its place is within it, even where the run was made by other rules. */
function computed(run: KeptRun): Run {
  if (isAtHand(run)) return run;
  const history = runOf(run.scenario.setup);
  const most = history.steps.length;
  return {
    ...run,
    history,
    cursor: cursorWithin(history, run.cursor),
    bookmarks: run.bookmarks.filter((marked) => marked <= most),
  };
}
