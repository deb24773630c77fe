/** Time and lane are the two axes of the layout; orientation only says which of them is x. */

export type Orientation = 'horizontal' | 'vertical';

/** A place along time and across lanes, in px. */
export interface AxisPlace {
  readonly time: number;
  readonly lane: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle around its middle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export function pointAt(orientation: Orientation, { time, lane }: AxisPlace): Point {
  return orientation === 'horizontal' ? { x: time, y: lane } : { x: lane, y: time };
}

/** A rectangle over a span of time and a span of lanes, from its corner. */
export function rectangleOver(
  orientation: Orientation,
  [from, to]: readonly [number, number],
  [first, last]: readonly [number, number],
): { x: number; y: number; width: number; height: number } {
  const time = Math.max(0, to - from);
  const lane = last - first;
  if (orientation === 'horizontal') return { x: from, y: first, width: time, height: lane };
  return { x: first, y: from, width: lane, height: time };
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + 2 * gap && Math.abs(a.y - b.y) * 2 < a.height + b.height + 2 * gap
  );
}
