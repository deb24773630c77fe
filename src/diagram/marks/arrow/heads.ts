import { path as createPath } from 'd3-path';
import type { Head } from '../../messageStyle.ts';

/** The shapes of arrow-heads: the tip at 0, 0, pointing to the right. */
export interface HeadShape {
  readonly outlines: readonly Outline[];
  readonly fill: 'kind' | 'page' | 'none';
  /** The distance from the tip back to the end of the line. */
  readonly back: number;
  /** The outlines as a path of SVG. */
  readonly path: string;
}

interface Outline {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly isClosed: boolean;
}

function shape(fill: HeadShape['fill'], back: number, ...outlines: readonly Outline[]): HeadShape {
  return { outlines, fill, back, path: outlines.map(pathOf).join('') };
}

function pathOf({ points, isClosed }: Outline): string {
  const path = createPath();
  points.forEach(([x, y], index) => {
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  if (isClosed) path.closePath();
  return path.toString();
}

function closed(...points: Outline['points']): Outline {
  return { points, isClosed: true };
}

function open(...points: Outline['points']): Outline {
  return { points, isClosed: false };
}

/** A bar across the tip. It is filled as the rest is: a filled head has no outline. */
function bar(half: number): Outline {
  return closed([-2.2, -half], [0, -half], [0, half], [-2.2, half]);
}

/** The number of corners with which a polygon looks round. */
const ROUND_CORNERS = 16;

function round(radius: number): Outline {
  const corners = Array.from({ length: ROUND_CORNERS }, (_, index) => (2 * Math.PI * index) / ROUND_CORNERS);
  const place = (value: number) => Math.round(value * 100) / 100;
  return closed(
    ...corners.map((angle) => [place(radius * (Math.cos(angle) - 1)), place(radius * Math.sin(angle))] as const),
  );
}

export const headShapes: Readonly<Record<Head, HeadShape>> = {
  open: shape('none', 1, open([-10.5, -5.5], [0, 0], [-10.5, 5.5])),
  filledTriangle: shape('kind', 11, closed([0, 0], [-12.5, -5.2], [-12.5, 5.2])),
  hollowTriangle: shape('page', 13, closed([-1, 0], [-13, -5.4], [-13, 5.4])),
  filledDiamond: shape('kind', 12, closed([0, 0], [-6.8, -4.6], [-13.2, 0], [-6.8, 4.6])),
  hollowDiamond: shape('page', 14, closed([-1, 0], [-7.4, -4.6], [-14, 0], [-7.4, 4.6])),
  doubleChevron: shape('none', 6, open([-8.5, -5.2], [0, 0], [-8.5, 5.2]), open([-14.5, -5.2], [-6, 0], [-14.5, 5.2])),
  barredTriangle: shape('kind', 13, closed([-4, 0], [-14.5, -4.6], [-14.5, 4.6]), bar(7)),
  hollowSquare: shape('page', 10.6, closed([-1, -4.8], [-10.6, -4.8], [-10.6, 4.8], [-1, 4.8])),
  filledSquare: shape('kind', 9, closed([0, -4.5], [-9, -4.5], [-9, 4.5], [0, 4.5])),
  filledDot: shape('kind', 7, round(3.6)),
  hollowDot: shape('page', 7, round(3.6)),
  barredDiamond: shape('kind', 11, closed([-2.4, 0], [-7, -4.2], [-11.6, 0], [-7, 4.2]), bar(4.8)),
  dart: shape('kind', 6, closed([0, 0], [-11, -4.8], [-6, 0], [-11, 4.8])),
};
