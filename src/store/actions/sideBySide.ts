import type { AppState } from '../state.ts';
import { activeRun, store } from '../store.ts';
import type { Cursor, Run } from './runs.ts';
import { commonSteps, tickOf } from './runs.ts';
import { withCursor } from './stepping.ts';

/**
 * Two runs laid side by side. One of them is active; where the other one stands follows from that and is kept nowhere:
 * at the same step as long as the two are the same, and from where they part on at the same time.
 */

/** Where a run stands that lies beside another. */
export function cursorBeside(shown: Run, other: Run): Cursor {
  const common = stepsInCommon(shown, other);
  const { step } = shown.cursor;
  // Where the other one was left, if that is at this time as well: so going over to it and back moves neither.
  const isLeftHere = other.cursor.step > common && stepsUntil(shown, tickOf(other)) === step;
  if (isLeftHere) return other.cursor;
  return step <= common ? shown.cursor : { step: stepsUntil(other, tickOf(shown)), event: null };
}

/** Two protocols may be asked the same at the same time; that makes no step of the one a step of the other. */
function stepsInCommon(a: Run, b: Run): number {
  return a.scenario.setup.protocol === b.scenario.setup.protocol ? commonSteps(a.history, b.history) : 0;
}

/** How many steps of a run have happened at a tick. */
function stepsUntil({ history }: Run, now: number): number {
  return history.steps.findLastIndex(({ tick }) => tick <= now) + 1;
}

/** The run that lies beside the active one. */
export function besideRun({ runs, beside }: AppState): Run | null {
  return runs.find(({ id }) => id === beside) ?? null;
}

/** Lays another run beside the active one: the one made before it, or after the first the second. Or takes it away. */
export function toggleBeside(): void {
  const { runs, active, beside } = store.getState();
  if (beside !== null) return store.setState({ beside: null });
  const index = runs.findIndex(({ id }) => id === active);
  const other = runs[index - 1] ?? runs[index + 1];
  store.setState(other ? { beside: other.id } : { notice: { kind: 'noOtherRun' } });
}

/** The state with the two runs changed over: the one beside becomes active, where it stands. */
export function changedOver(state: AppState): AppState {
  const other = besideRun(state);
  if (!other) return state;
  const over = { ...state, active: other.id, beside: state.active };
  return { ...over, ...withCursor(over, cursorBeside(activeRun(state), other)) };
}
