import type { Experiment } from './experiment.ts';
import type { Measured } from './measure.ts';
import type { MetricId } from './metrics.ts';
import type { PlannedRun } from './plan.ts';
import { predict } from './prediction.ts';
import { ticksOf } from './statistics.ts';

/** A plot as plain marks with positions: the page and the file draw the same. */
export interface Plot {
  readonly id: PlotId;
  readonly width: number;
  readonly height: number;
  /** The field of the marks, inside the axes. */
  readonly field: Box;
  readonly across: readonly Tick[];
  readonly upwards: readonly Tick[];
  readonly dots: readonly Dots[];
  readonly lines: readonly Line[];
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Everything that was counted of one metric, as a path of points: drawn with round ends, each is a dot. */
export interface Dots {
  readonly metric: MetricId;
  readonly path: string;
}

/** The line of a formula; broken where it does not cover the runs. */
export interface Line {
  readonly metric: MetricId;
  readonly path: string;
  readonly holds: boolean;
}

export const plotIds = ['messages', 'latency', 'viewChanges'] as const;

export type PlotId = (typeof plotIds)[number];

/** The first metric of each plot is the one that its axis is about. */
const metricsOf: Readonly<Record<PlotId, readonly MetricId[]>> = {
  messages: ['messages'],
  latency: ['latencyMedian', 'latency95'],
  viewChanges: ['viewChanges'],
};

/** The size of a plot in the units of its picture, which are points of the screen where there is room for it. */
export const PLOT_WIDTH = 520;
export const PLOT_WIDTH_NARROW = 340;
export const PLOT_HEIGHT = 300;
/** Room for a number on the axis from left to right. */
const TICK_WIDTH = 56;
const TICKS_UPWARDS = 5;

/** An experiment, and as much of it as is made. */
export interface Counted {
  readonly experiment: Pick<Experiment, 'values'>;
  readonly runs: readonly PlannedRun[];
  /** One for each run; null for one that is not made. */
  readonly outcomes: readonly (Measured | null)[];
}

/** @param width of the whole picture */
export function plotOf(id: PlotId, { experiment: { values }, runs, outcomes }: Counted, width = PLOT_WIDTH): Plot {
  const field: Box = { left: 74, right: width - 20, top: 28, bottom: PLOT_HEIGHT - 52 };
  const metrics = metricsOf[id];
  const made = runs.flatMap(({ value }, index) => {
    const measured = outcomes[index];
    return measured ? [{ value, measured }] : [];
  });
  const predicted = firstOfEach(runs).map(({ value, setup }) => ({ value, prediction: predict(setup) }));
  const heights = [
    ...predicted.flatMap(({ prediction }) => metrics.map((metric) => prediction[metric].value)),
    ...made.flatMap(({ measured }) => metrics.map((metric) => measured.counts[metric] ?? 0)),
  ];
  const top = Math.max(1, ...heights);
  const { first, last } = values;
  const x = (value: number): number =>
    tenth(field.left + ((value - first) / (last - first || 1)) * (field.right - field.left));
  const y = (height: number): number => tenth(field.bottom - (height / top) * (field.bottom - field.top));
  return {
    ...{ id, field, width, height: PLOT_HEIGHT },
    across: ticksOf(first, last, (width - 94) / TICK_WIDTH).map((value) => ({ at: x(value), label: String(value) })),
    upwards: ticksOf(0, top, TICKS_UPWARDS).map((height) => ({ at: y(height), label: grouped(height) })),
    dots: metrics.map((metric) => ({
      metric,
      path: made
        .flatMap(({ value, measured: { counts } }) => {
          const count = counts[metric];
          return count === null ? [] : [`M${x(value)} ${y(count)}h0`];
        })
        .join(''),
    })),
    lines: metrics.flatMap((metric) => {
      const points = predicted.map(({ value, prediction: { [metric]: one } }) => ({
        ...{ at: `${x(value)} ${y(one.value)}`, holds: one.holds },
      }));
      return linesThrough(points).map((line) => ({ metric, ...line }));
    }),
  };
}

/** One run of each value: the formulas do not depend on the seed. */
function firstOfEach(runs: readonly PlannedRun[]): PlannedRun[] {
  return runs.filter(({ value }, index) => runs[index - 1]?.value !== value);
}

/** A stretch between two values is whole where the formula covers both. A single value has a short line of its own. */
function linesThrough(points: readonly { readonly at: string; readonly holds: boolean }[]): Omit<Line, 'metric'>[] {
  const [only] = points;
  if (points.length === 1 && only) return [{ path: `M${only.at}m-8 0h16`, holds: only.holds }];
  return [true, false].flatMap((holds) => {
    let path = '';
    for (const [index, point] of points.entries()) {
      const before = points[index - 1];
      if (before && (before.holds && point.holds) === holds) path += `M${before.at}L${point.at}`;
    }
    return path === '' ? [] : [{ path, holds }];
  });
}

function tenth(number: number): number {
  return Math.round(number * 10) / 10;
}

/** 19,901: the same in every language of the lab, and on every machine. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
