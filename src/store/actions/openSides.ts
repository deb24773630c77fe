import type { Side } from '../../scenario/comparisons/comparison.ts';
import { store } from '../store.ts';
import { openScenario } from './opening.ts';
import type { RunId } from './runs.ts';

/** One side of a comparison as a run of its own at its step; or both, side by side: the first is looked at. */
export function openSides(sides: readonly Side[]): void {
  const [first, second] = sides.map(open);
  if (first && second) store.setState({ active: first, beside: second });
}

function open({ scenario, step }: Side): RunId {
  openScenario({ scenario, step, event: null, focus: null }, false);
  return store.getState().active;
}
