import type { History } from '../../engine/history.ts';
import type { InParts } from '../../engine/parts.ts';
import { stepsInParts } from '../../engine/parts.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { ViewNumber } from '../../protocols/numbers.ts';
import { memoryLeft } from './memory.ts';
import { notesOf } from './notes.ts';

/** A replica's time in one view: active in it, or waiting for its NEW-VIEW (§4.4). */
export interface ViewPeriod {
  readonly view: ViewNumber;
  readonly active: boolean;
  /** Index of the step in which it began; −1: it was so from the start. */
  readonly fromStep: number;
}

/** A replica's window is (h, h + L] from this step on (§4.3). */
export interface LowWaterMark {
  readonly low: number;
  readonly fromStep: number;
}

/** The views and windows of each replica, in the order of steps; by replica. */
export interface Standing {
  readonly periods: readonly (readonly ViewPeriod[])[];
  readonly marks: readonly (readonly LowWaterMark[])[];
}

export function* standingOf(history: History): InParts<Standing> {
  const { steps, setup } = history;
  const { replicas } = setup.cluster;
  const periods = Array.from({ length: replicas }, (): ViewPeriod[] => [firstPeriod(-1)]);
  const marks = Array.from({ length: replicas }, (): LowWaterMark[] => [{ low: 0, fromStep: -1 }]);
  yield* stepsInParts(steps, (step, index) => {
    const { node } = step;
    if (node === null || node >= replicas) return;
    const left = memoryLeft(history, step);
    if (left !== null) {
      periods[node]?.push({ ...(latest(periods[node], left + 1) ?? firstPeriod(-1)), fromStep: index });
      marks[node]?.push({ low: latest(marks[node], left + 1)?.low ?? 0, fromStep: index });
    }
    for (const note of notesOf(step)) {
      if (note.kind === 'viewChangeStarted') periods[node]?.push({ view: note.view, active: false, fromStep: index });
      if (note.kind === 'enteredView') periods[node]?.push({ view: note.view, active: true, fromStep: index });
      if (note.kind === 'stable') marks[node]?.push({ low: note.sequence, fromStep: index });
    }
  });
  const { of } = history;
  if (of === undefined) return { periods, marks };
  // A replica knows of the others' views what its own is: their roles are those of the last view that it was in.
  const known = periods[of]?.filter(({ active }) => active) ?? [];
  return { periods: periods.map((own, node) => (node === of ? own : known)), marks };
}

function firstPeriod(fromStep: number): ViewPeriod {
  return { view: 0, active: true, fromStep };
}

/** Returns the view period of a replica after `shown` steps. */
export function viewAt({ periods }: Standing, node: NodeId, shown: number): ViewPeriod {
  return latest(periods[node], shown) ?? firstPeriod(-1);
}

export function lowWaterMarkAt({ marks }: Standing, node: NodeId, shown: number): number {
  return latest(marks[node], shown)?.low ?? 0;
}

function latest<Item extends { readonly fromStep: number }>(
  items: readonly Item[] | undefined,
  shown: number,
): Item | undefined {
  return items?.findLast(({ fromStep }) => fromStep < shown);
}
