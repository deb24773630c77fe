import type { ComparedRun } from '../../scenario/comparisons/comparison.ts';
import { openRuns } from './opening.ts';

/** One side of a comparison as a run of its own at its step; or both, side by side: the first is looked at. */
export function openSides(sides: readonly ComparedRun[]): void {
  openRuns(sides.map(({ scenario, step }) => ({ scenario, step, event: null, focus: null })));
}
