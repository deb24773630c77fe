import { quantileSorted } from 'd3-array';

/** The summary of a list of measurements. */
export interface Summary {
  readonly least: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

/** @param values - at least one value */
export function summarize(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => quantileSorted(sorted, share) as number;
  return { least: at(0), median: at(0.5), p95: at(0.95), most: at(1) };
}
