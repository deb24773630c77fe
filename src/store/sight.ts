import type { StepCount } from '../engine/numbers.ts';
import type { NodeId } from '../engine/protocol.ts';
import type { KeptRun } from './run.ts';

/** A run that is shown as one replica knows it (`engine/sight.ts`), and the whole run that it stands for. */
export interface Seen {
  readonly by: NodeId;
  readonly whole: KeptRun;
  /** The place in the whole run to come back to, after so many steps of the replica. */
  readonly counts: readonly StepCount[];
}

/** Returns the whole run, right after the step of the replica that is shown; where it was left if nobody moved. */
export function wholeOf(run: KeptRun): KeptRun {
  const { seen, cursor, bookmarks } = run;
  if (!seen) return run;
  return {
    ...seen.whole,
    cursor: { step: seen.counts[cursor.step] as StepCount, event: null },
    bookmarks: [...seen.whole.bookmarks, ...bookmarks.map((step) => seen.counts[step] as StepCount)].sort(
      (a, b) => a - b,
    ),
  };
}
