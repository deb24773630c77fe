import { bisectRight } from 'd3-array';
import type { Ticks } from '../engine/protocol.ts';

/**
 * Compressed time. One unit is the median latency. Inside activity distance is proportional to time; a gap in which
 * nothing happens is squeezed to a fixed width, else timeouts would fill the picture; and two moments are never closer
 * than one event column, so that no arrow is level.
 */
export interface TimeScale {
  unitAt(tick: Ticks): number;
  tickAt(unit: number): Ticks;
  /** From the start of time to the last event. */
  readonly units: number;
  readonly breaks: readonly TimeBreak[];
}

/** A squeezed gap, in units. */
export interface TimeBreak {
  readonly from: number;
  readonly to: number;
  readonly ticks: Ticks;
}

/** Gaps longer than this, in median latencies, are squeezed. */
const GAP_LATENCIES = 1.5;
/** The length of a squeezed gap. */
const GAP_UNITS = 0.7;
/** The least length of a moment. */
export const COLUMN_UNITS = 1 / 32;

/** @param moments ticks at which something happens or is due, in ascending order, each once. */
export function createTimeScale(moments: readonly Ticks[], medianLatency: Ticks): TimeScale {
  const latency = Math.max(1, medianLatency);
  const ticks = [0];
  const units = [0];
  const breaks: TimeBreak[] = [];
  for (const tick of moments) {
    const before = ticks.at(-1) as Ticks;
    const from = units.at(-1) as number;
    if (tick <= before) continue;
    const isGap = tick - before > GAP_LATENCIES * latency;
    const to = from + (isGap ? GAP_UNITS : Math.max(COLUMN_UNITS, (tick - before) / latency));
    if (isGap) breaks.push({ from, to, ticks: tick - before });
    ticks.push(tick);
    units.push(to);
  }
  if (ticks.length === 1) {
    ticks.push(latency);
    units.push(1);
  }
  const last = units.at(-1) as number;
  return {
    unitAt: (tick) => along(ticks, units, tick),
    tickAt: (unit) => along(units, ticks, unit),
    units: last,
    breaks,
  };
}

/** Interpolates between two of `values` as `at` lies between two of `stops`; beyond the ends the last slope goes on. */
function along(stops: readonly number[], values: readonly number[], at: number): number {
  const index = Math.max(0, Math.min(bisectRight(stops, at) - 1, stops.length - 2));
  const [from, to] = [stops[index] as number, stops[index + 1] as number];
  const [low, high] = [values[index] as number, values[index + 1] as number];
  return low + ((high - low) * (at - from)) / (to - from);
}
