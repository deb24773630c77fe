/**
 * Figures of many counts. d3-array has the same: the first view of the lab has a part of that library, and the build
 * would put whatever is used here beside it.
 */

/**
 * Between two numbers it lies in proportion: the median of 200 and 360 is 280. Null where there are none.
 * @param ordered ascending
 */
export function quantileOf(ordered: readonly number[], part: number): number | null {
  const at = (ordered.length - 1) * part;
  const [below, above] = [ordered[Math.floor(at)], ordered[Math.ceil(at)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (at - Math.floor(at));
}

/** Whole numbers at even distances of 1, 2 or 5 times a power of ten, about as many as wanted: the marks of an axis. */
export function ticksOf(first: number, last: number, wanted: number): number[] {
  const least = Math.max(1, (last - first) / Math.max(1, wanted));
  const power = 10 ** Math.floor(Math.log10(least));
  const distance = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= least) ?? power;
  const ticks: number[] = [];
  for (let tick = Math.ceil(first / distance) * distance; tick <= last; tick += distance) ticks.push(tick);
  return ticks;
}
