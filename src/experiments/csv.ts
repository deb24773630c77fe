import type { Experiment } from './experiment.ts';
import { encodeExperiment } from './link.ts';
import type { Measured } from './measure.ts';
import { metricIds } from './metrics.ts';
import { runsOf } from './plan.ts';
import { predict } from './prediction.ts';

/** The columns of a run, before those of what is counted. */
const columnsOfRun = ['swept', 'value', 'seed', 'requests', 'answered', 'end'] as const;

/**
 * A table (RFC 4180) with a row for each run that was made, in the order of values and seeds. Each metric has three
 * columns: what was counted, what its formula says, and whether the formula covers the run. An empty cell: nothing was
 * answered. The last column is the experiment itself, as in its link. No language is in it, and no cell needs quotes.
 * @param outcomes one for each run of the experiment, in the order of `runsOf`; null for a run that was not made
 */
export function csvOf(experiment: Experiment, outcomes: readonly (Measured | null)[]): string {
  const link = encodeExperiment(experiment) ?? '';
  const head = [...columnsOfRun, ...metricIds.flatMap((id) => [id, `${id}_predicted`, `${id}_holds`]), 'experiment'];
  const rows = runsOf(experiment).flatMap(({ value, setup }, index) => {
    const measured = outcomes[index];
    if (!measured) return [];
    const prediction = predict(setup);
    const { requests, answered, end, counts } = measured;
    return [
      [
        ...[experiment.swept, value, setup.seed, requests, answered, end],
        ...metricIds.flatMap((id) => [
          cellOf(counts[id]),
          cellOf(prediction[id].value),
          prediction[id].holds ? 'yes' : 'no',
        ]),
        link,
      ],
    ];
  });
  return [head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** Latencies between two ticks are told to a tenth. */
export function cellOf(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 10) / 10);
}
