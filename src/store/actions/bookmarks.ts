import { marksOf } from '../../protocols/explain/milestones.ts';
import { activeRun, store } from '../store.ts';
import type { Run } from './runs.ts';
import { goTo } from './stepping.ts';

/** Places of a run that somebody wants to come back to. They last as long as the visit; a link does not carry them. */

/** Sets a bookmark at the step we are at, or takes it away. */
export function toggleBookmark(): void {
  const { runs, active } = store.getState();
  store.setState({ runs: runs.map((run) => (run.id === active ? toggled(run) : run)) });
}

function toggled(run: Run): Run {
  const { step } = run.cursor;
  const bookmarks = run.bookmarks.includes(step)
    ? run.bookmarks.filter((known) => known !== step)
    : [...run.bookmarks, step].sort((a, b) => a - b);
  return { ...run, bookmarks };
}

/** To the next bookmark or fault; after the last of them, to the first. */
export function goToNextMark(): void {
  const { bookmarks, history, cursor } = activeRun(store.getState());
  const faults = marksOf(history).flatMap(({ kind, step }) => (kind === 'fault' ? [step + 1] : []));
  const marks = [...bookmarks, ...faults].sort((a, b) => a - b);
  const next = marks.find((step) => step > cursor.step) ?? marks[0];
  if (next !== undefined) goTo(next);
}
