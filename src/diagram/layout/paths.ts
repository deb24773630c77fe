import { path } from 'd3-path';
import type { Orientation, Point } from './axes.ts';
import { pointAt } from './axes.ts';

/** Shapes that depend on where things are, in the language of SVG. */

export function lineBetween(from: Point, to: Point): string {
  const line = path();
  line.moveTo(from.x, from.y);
  line.lineTo(to.x, to.y);
  return line.toString();
}

/** A line along a lane, over a span of time. */
export function lineAlong(orientation: Orientation, [from, to]: readonly [number, number], lane: number): string {
  return lineBetween(pointAt(orientation, { time: from, lane }), pointAt(orientation, { time: to, lane }));
}

/** A line across lanes, at a moment. */
export function lineAcross(orientation: Orientation, time: number, [first, last]: readonly [number, number]): string {
  return lineBetween(pointAt(orientation, { time, lane: first }), pointAt(orientation, { time, lane: last }));
}

/** Rectangles from their corners, in one shape, however many there are. */
export function rectangles(
  all: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[],
): string {
  const shape = path();
  for (const { x, y, width, height } of all) shape.rect(x, y, width, height);
  return shape.toString();
}
