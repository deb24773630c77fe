import { GATE_HALF } from '../marks/gate/layout.ts';
import type { AxisPlace, Box, Orientation, Point } from './axes.ts';
import { pointAt } from './axes.ts';
import type { Candidate } from './field.ts';

/** Candidate places for a label of some size, the favourite first. */

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Returns places around a mark on a lane: a label prefers one side of the lane, a meter the other. */
export function spotsAround(
  orientation: Orientation,
  place: AxisPlace,
  size: Size,
  side: 'label' | 'meter',
): Candidate[] {
  return orientation === 'horizontal' ? aboveAndBelow(place, size, side) : leftAndRight(place, size, side);
}

function aboveAndBelow(place: AxisPlace, { width, height }: Size, side: 'label' | 'meter'): Candidate[] {
  const { x, y } = pointAt('horizontal', place);
  const near = GATE_HALF + 4 + height / 2;
  const far = near + height + 3;
  const aside = width / 2 - GATE_HALF;
  const first = side === 'label' ? -1 : 1;
  const at = (dx: number, dy: number, cost: number): Candidate => ({
    box: { x: x + dx, y: y + dy, width, height },
    cost,
  });
  return [
    at(0, first * near, 0),
    at(aside, first * near, 0.3),
    at(-aside, first * near, 0.4),
    at(0, first * far, 0.8),
    at(0, -first * near, 1.2),
    at(aside, -first * near, 1.3),
    at(-aside, -first * near, 1.4),
    at(aside, first * far, 1.1),
    at(-aside, first * far, 1.2),
    at(0, -first * far, 1.9),
    at(width / 2 + GATE_HALF + 4, first * near, 1.6),
    at(-width / 2 - GATE_HALF - 4, first * near, 1.8),
  ];
}

function leftAndRight(place: AxisPlace, { width, height }: Size, side: 'label' | 'meter'): Candidate[] {
  const { x, y } = pointAt('vertical', place);
  const beside = GATE_HALF + 4 + width / 2;
  const down = side === 'label' ? 0 : height + 3;
  const at = (dx: number, dy: number, cost: number): Candidate => ({
    box: { x: x + dx, y: y + dy, width, height },
    cost,
  });
  return [
    at(beside, down, 0),
    at(-beside, down, 0.5),
    at(beside, down - height, 0.7),
    at(-beside, down - height, 1),
    at(beside, down + height + 3, 1.1),
    at(-beside, down + height + 3, 1.4),
    at(0, GATE_HALF + 4 + height / 2, 1.6),
    at(0, -GATE_HALF - 4 - height / 2, 1.8),
  ];
}

/** Returns places to the right of a point, beside it, or a line above or below: for notes at interval starts. */
export function spotsAfter(point: Point, size: Size, gap: number): Candidate[] {
  const { width, height } = size;
  const at = (dx: number, dy: number, cost: number): Candidate => ({
    box: { x: point.x + dx, y: point.y + dy, width, height },
    cost,
  });
  const after = gap + width / 2;
  const row = height + 6;
  return [
    at(after, 0, 0),
    at(after, row, 0.6),
    at(after, -row, 0.7),
    at(0, row + 6, 0.9),
    at(0, -row - 6, 1),
    at(-after, row, 1.2),
    at(-after, -row, 1.3),
    at(-after, 0, 1.5),
  ];
}

const fractions = [0.5, 0.4, 0.6, 0.3, 0.7];
/** The distance of a text from the arrow it is about. */
const BESIDE = 5;

/** A straight line, and the size of the label on or beside it. */
interface Along extends Size {
  readonly from: Point;
  readonly to: Point;
}

/** Returns places on an arrow, the line interrupted by the text's halo; else close beside it. */
export function spotsOnArrow(along: Along): Candidate[] {
  const on = fractions.map((fraction, index): Candidate => {
    return { box: boxAlong(along, fraction, 0), cost: index * 0.15 };
  });
  return [...on, ...spotsBesideArrow(along).map(({ box, cost }) => ({ box, cost: cost + 1 }))];
}

/** Returns places beside an arrow at 30, 50 and 70 %, on either side. */
export function spotsBesideArrow(along: Along): Candidate[] {
  return [0.3, 0.5, 0.7].flatMap((fraction, index): Candidate[] => [
    { box: boxAlong(along, fraction, 1), cost: index * 0.2 },
    { box: boxAlong(along, fraction, -1), cost: index * 0.2 + 0.1 },
  ]);
}

function boxAlong({ from, to, width, height }: Along, fraction: number, side: -1 | 0 | 1): Box {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  // The right side of the arrow comes first: text reads away from the start of the arrow.
  const across = dy >= 0 ? { x: dy / length, y: -dx / length } : { x: -dy / length, y: dx / length };
  const away = side * (BESIDE + Math.abs(across.x) * (width / 2) + Math.abs(across.y) * (height / 2));
  return { x: from.x + dx * fraction + across.x * away, y: from.y + dy * fraction + across.y * away, width, height };
}
