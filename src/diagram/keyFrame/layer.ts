import type { Colour } from '../messageStyle.ts';

/** Marks of one look, as one shape. Colours are tokens, so that the page's theme paints the picture. */
export interface Layer {
  readonly path: string;
  readonly fill?: Paint;
  readonly fillOpacity?: number;
  readonly stroke?: Paint;
  readonly strokeOpacity?: number;
  readonly strokeWidth?: number;
  readonly dashes?: string;
}

type Paint = Colour | 'page' | 'hairline';

/** A smaller difference than this, in px, is invisible. */
const DIGITS = 1;

/** Returns a number as short as a path needs it. */
export function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}

type Corner = readonly [x: number, y: number];

/** A line through some points, or the outline of an area. */
export function outline(points: readonly Corner[], isClosed = true): string {
  const corners = points.map(([x, y]) => `${rounded(x)},${rounded(y)}`);
  return `M${corners.join('L')}${isClosed ? 'Z' : ''}`;
}

/** A level line. */
export function level(from: number, to: number, y: number): string {
  return `M${rounded(from)},${rounded(y)}H${rounded(to)}`;
}

export function rectangle(from: number, to: number, top: number, bottom: number): string {
  return `M${rounded(from)},${rounded(top)}H${rounded(to)}V${rounded(bottom)}H${rounded(from)}Z`;
}

export function circle(x: number, y: number, radius: number): string {
  const [start, across] = [rounded(x - radius), rounded(2 * radius)];
  const half = rounded(radius);
  return `M${start},${rounded(y)}a${half},${half} 0 1 1 ${across},0a${half},${half} 0 1 1 ${-across},0Z`;
}

/** ✕ */
export function cross(x: number, y: number, half: number): string {
  return (
    outline(
      [
        [x - half, y - half],
        [x + half, y + half],
      ],
      false,
    ) +
    outline(
      [
        [x - half, y + half],
        [x + half, y - half],
      ],
      false,
    )
  );
}

/** ◇ */
export function diamond(x: number, y: number, half: number): string {
  return outline([
    [x, y - half],
    [x + half, y],
    [x, y + half],
    [x - half, y],
  ]);
}

/** Leaves out what has nothing to show. */
export function shown(layers: readonly Layer[]): Layer[] {
  return layers.filter(({ path }) => path !== '');
}
