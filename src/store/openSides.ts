import type { Side } from '../scenario/comparisons/comparison.ts';
import { openScenario } from './opening.ts';

/** The two sides of a comparison, each as a run of its own at its step; the first is the one that is looked at. */
export function openSides(sides: readonly Side[]): void {
  for (const { scenario, step } of sides.toReversed()) {
    openScenario({ scenario, step, event: null, focus: null }, false);
  }
}
