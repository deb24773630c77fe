import type { Head } from '../messageStyle.ts';

/** The shapes of arrow-heads: the tip at 0, 0, pointing to the right. */
export interface HeadShape {
  readonly path: string;
  readonly fill: 'kind' | 'page' | 'none';
  /** From the tip back to where the line ends. */
  readonly back: number;
}

export const headShapes: Readonly<Record<Head, HeadShape>> = {
  open: { path: 'M-10.5,-5.5L0,0L-10.5,5.5', fill: 'none', back: 1 },
  filledTriangle: { path: 'M0,0L-12.5,-5.2L-12.5,5.2Z', fill: 'kind', back: 11 },
  hollowTriangle: { path: 'M-1,0L-13,-5.4L-13,5.4Z', fill: 'page', back: 13 },
  filledDiamond: { path: 'M0,0L-6.8,-4.6L-13.2,0L-6.8,4.6Z', fill: 'kind', back: 12 },
  hollowDiamond: { path: 'M-1,0L-7.4,-4.6L-14,0L-7.4,4.6Z', fill: 'page', back: 14 },
  doubleChevron: { path: 'M-8.5,-5.2L0,0L-8.5,5.2M-14.5,-5.2L-6,0L-14.5,5.2', fill: 'none', back: 6 },
  barredTriangle: { path: 'M-3,0L-13.5,-4.6L-13.5,4.6ZM0,-7L0,7', fill: 'kind', back: 12 },
  hollowSquare: { path: 'M-1,-4.8L-10.6,-4.8L-10.6,4.8L-1,4.8Z', fill: 'page', back: 10.6 },
};
