import { bisectRight } from 'd3-array';
import type { StepIndex } from '../../engine/numbers.ts';

/**
 * A long list is cut into slices, and only those around the place that is read are on the page. A slice keeps its lines
 * as long as the list is the same, so that a step redraws one or two slices and not the list.
 */
export interface Slice {
  /** Positions in the list: from, and up to but not including. */
  readonly from: number;
  readonly to: number;
}

/** Lines in a slice. */
export const SLICE_LINES = 100;

/** Slices on the page before and after the one that is read. */
const SLICES_AROUND = 2;

/** The slices to be drawn, first to last. @param extra more of them before and after, as was asked for. */
export function slicesAround(
  length: number,
  position: number,
  extra: { readonly before: number; readonly after: number },
): Slice[] {
  const count = Math.ceil(length / SLICE_LINES);
  if (count === 0) return [];
  const read = Math.min(Math.max(0, Math.floor(position / SLICE_LINES)), count - 1);
  const first = Math.max(0, read - SLICES_AROUND - extra.before);
  const last = Math.min(count - 1, read + SLICES_AROUND + extra.after);
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const from = (first + offset) * SLICE_LINES;
    return { from, to: Math.min(length, from + SLICE_LINES) };
  });
}

/** The position of the last line not after a step; −1 where they are all later. @param indexes ascending. */
export function positionOf(indexes: readonly number[], stepIndex: StepIndex): number {
  return bisectRight(indexes, stepIndex) - 1;
}
