import type { Pair, Side } from '../../engine/pair.ts';
import { otherSide, pairOf } from '../../engine/pair.ts';
import type { Parting } from '../../protocols/explain/differences.ts';
import { stepOfParting } from '../../protocols/explain/differences.ts';
import type { Run } from '../run.ts';
import { isAtHand, tickOf } from '../run.ts';
import type { AppState } from '../state.ts';
import { store } from '../store.ts';
import { stepsUntil } from './runs.ts';
import { visited } from './stepping.ts';

/** Going from one difference of two runs to the next. */

/** The two runs on the page, in the order of their tabs. */
export interface Shown {
  readonly runs: readonly [Run, Run];
  readonly pair: Pair;
  /** The one that is stepped. */
  readonly active: Side;
}

/** Returns the two runs that are shown; null where there is one. */
export function shownPair({ runs, active, beside }: Pick<AppState, 'runs' | 'active' | 'beside'>): Shown | null {
  const [first, second] = runs.filter(isAtHand).filter(({ id }) => id === active || id === beside);
  if (!first || !second) return null;
  return { runs: [first, second], pair: pairOf(first.history, second.history), active: first.id === active ? 0 : 1 };
}

/**
 * Returns the index of the difference at which the runs stand: the one of this time, once its step is reached; −1 where
 * they stand at none.
 */
export function partingAt({ runs, active }: Shown, partings: readonly Parting[]): number {
  const now = tickOf(runs[active]);
  return partings.findIndex((parting) => parting.tick === now && isReached(runs[active], parting, active));
}

function isReached(run: Run, parting: Parting, side: Side): boolean {
  return run.cursor.step >= (stepOfParting(parting, side) ?? 0);
}

/** Takes both runs to the next difference; after the last, to the first. */
export function goToNextDifference(partings: readonly Parting[]): void {
  const state = store.getState();
  const shown = shownPair(state);
  if (!shown) return;
  const { runs, active } = shown;
  const now = tickOf(runs[active]);
  const isAhead = (parting: Parting) =>
    parting.tick > now || (parting.tick === now && !isReached(runs[active], parting, active));
  const next = partings.find(isAhead) ?? partings[0];
  if (next) goToParting(shown, next);
}

/**
 * Both runs go to the same time. The one in which a promise is broken becomes active; and where one has ended before, or
 * does nothing then, the other one, since it cannot be stepped there.
 */
function goToParting({ runs, active }: Shown, parting: Parting): void {
  const placeOn = (side: Side): number => stepOfParting(parting, side) ?? stepsUntil(runs[side], parting.tick);
  const isThere = runs[active].history.steps[placeOn(active) - 1]?.tick === parting.tick;
  const breach = parting.differences.find(({ kind }) => kind === 'verdict');
  const side = breach?.side ?? (isThere ? active : otherSide(active));
  const [shown, beside] = [runs[side], runs[otherSide(side)]];
  const places = new Map([
    [shown.id, placeOn(side)],
    [beside.id, stepsUntil(beside, parting.tick)],
  ]);
  store.setState((state) => ({
    runs: state.runs.map((run) => {
      const step = places.get(run.id);
      return step === undefined ? run : { ...run, cursor: { step, event: null }, use: visited(run.use), goal: null };
    }),
    active: shown.id,
    beside: beside.id,
    playing: false,
    menu: null,
  }));
}
