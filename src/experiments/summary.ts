import type { Experiment } from './experiment.ts';
import { valuesOf } from './experiment.ts';
import type { Measured } from './measure.ts';
import type { MetricId } from './metrics.ts';
import type { PlannedRun } from './plan.ts';
import type { Predicted } from './prediction.ts';
import { predict } from './prediction.ts';
import { quantileOf } from './statistics.ts';

/** The runs of one value, as a row of the table beside the plots. */
export interface Row {
  readonly value: number;
  readonly runs: number;
  readonly requests: number;
  readonly answered: number;
  /** Runs that did not end by themselves. */
  readonly cutShort: number;
  readonly cells: Readonly<Record<ShownId, Cell>>;
}

/** The metrics that are shown beside one another; the table that is saved has all. */
export const shownIds = [
  'messages',
  'latencyMedian',
  'latency95',
  'viewChanges',
] as const satisfies readonly MetricId[];

export type ShownId = (typeof shownIds)[number];

/** The counted value; null where no run has anything to count. */
export interface Cell {
  readonly counted: { readonly least: number; readonly middle: number; readonly most: number } | null;
  readonly predicted: Predicted;
}

/**
 * @param runs those of the experiment
 * @param outcomes one for each of them; null for a run that was not made
 */
export function rowsOf(
  { values }: Pick<Experiment, 'values'>,
  runs: readonly PlannedRun[],
  outcomes: readonly (Measured | null)[],
): Row[] {
  return valuesOf(values).flatMap((value) => {
    const made = outcomes.filter((outcome, index) => outcome && runs[index]?.value === value) as Measured[];
    const planned = runs.find((run) => run.value === value);
    if (made.length === 0 || !planned) return [];
    const prediction = predict(planned.setup);
    const cells = Object.fromEntries(
      shownIds.map((id) => [id, { counted: spreadOf(made, id), predicted: prediction[id] }]),
    ) as Record<ShownId, Cell>;
    return [
      {
        value,
        runs: made.length,
        requests: sumOf(made, ({ requests }) => requests),
        answered: sumOf(made, ({ answered }) => answered),
        cutShort: made.filter(({ end }) => end !== 'quiet').length,
        cells,
      },
    ];
  });
}

function spreadOf(made: readonly Measured[], id: ShownId): Cell['counted'] {
  const counts = made.flatMap(({ counts: { [id]: count } }) => (count === null ? [] : [count]));
  counts.sort((a, b) => a - b);
  const [least, middle, most] = [0, 0.5, 1].map((part) => quantileOf(counts, part));
  return least == null || middle == null || most == null ? null : { least, middle, most };
}

function sumOf(made: readonly Measured[], read: (measured: Measured) => number): number {
  return made.reduce((sum, measured) => sum + read(measured), 0);
}
