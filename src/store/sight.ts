import type { StepCount } from '../engine/numbers.ts';
import type { NodeId } from '../engine/protocol.ts';
import type { KeptRun } from './run.ts';

/** A run that is shown as one replica knows it (`engine/sight.ts`), and the whole run that it stands for. */
export interface Seen {
  readonly by: NodeId;
  readonly whole: KeptRun;
  /** The step count of the whole run after so many steps of the replica. */
  readonly counts: readonly StepCount[];
  /** The number of them at which the reader came. */
  readonly from: StepCount;
}

/** Returns the whole run, right after the step of the replica that is shown; where it was left if nobody moved. */
export function wholeOf(run: KeptRun): KeptRun {
  const { seen, use, cursor, bookmarks } = run;
  if (!seen) return run;
  const countAt = (step: StepCount): StepCount => seen.counts[step] ?? 0;
  const { whole } = seen;
  return {
    ...whole,
    use,
    cursor: cursor.step === seen.from ? whole.cursor : { step: countAt(cursor.step), event: null },
    bookmarks: [...whole.bookmarks, ...bookmarks.map(countAt)].sort((a, b) => a - b),
  };
}
