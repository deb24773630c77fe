import { lastStepUpTo } from '../../engine/history.ts';
import { withHistories } from '../histories.ts';
import type { Cursor, KeptRun, Run, RunId } from '../run.ts';
import { commonSteps, isAtHand, RUNS_MAX, tickOf } from '../run.ts';
import type { AppState } from '../state.ts';
import { activeRun, store } from '../store.ts';
import { withCursor } from './stepping.ts';
import { remember } from './undo.ts';

/** The runs that are kept: the one that is shown, and the one beside it. */

/**
 * Returns the runs that go so that there is room for more: the oldest without changes that are not shown, those first
 * that nobody touched. Null where a run that was changed would have to go: that is for the reader to say.
 */
export function runsToDrop({ runs, active, beside }: AppState, more: number): readonly KeptRun[] | null {
  const excess = Math.max(0, runs.length + more - RUNS_MAX);
  const hidden = runs.filter(({ id }) => id !== active && id !== beside);
  const inOrder = (['untouched', 'visited'] as const).flatMap((use) => hidden.filter((run) => run.use === use));
  return inOrder.length < excess ? null : inOrder.slice(0, excess);
}

/** Goes to a run. The one that lies beside the active one changes places with it. */
export function switchRun(id: RunId): void {
  const state = store.getState();
  if (!state.runs.some((run) => run.id === id)) return;
  const { runs, beside } = id === state.beside ? changedOver(state) : state;
  store.setState({ ...withHistories({ runs, active: id, beside }), playing: false, menu: null, notice: null });
}

export function closeRun(id: RunId): void {
  const state = store.getState();
  const { runs: known, active, beside } = id === state.active ? changedOver(state) : state;
  const runs = known.filter((run) => run.id !== id);
  const [first] = runs;
  if (!first) return;
  store.setState({
    ...remember(state),
    ...withHistories({
      runs,
      active: active === id ? first.id : active,
      beside: beside === id ? null : beside,
    }),
    playing: false,
    notice: { kind: 'runClosed', run: id },
  });
}

/**
 * Two runs side by side. One of them is active; the place in the other one follows from that and is kept nowhere: the
 * same step as long as the two are the same, and from where they part on the same time.
 */

/** The cursor of a run that lies beside another. */
export function cursorBeside(shown: Run, other: Run): Cursor {
  const common = stepsInCommon(shown, other);
  const { step } = shown.cursor;
  // The other run stays where it was left, if that is at this time as well: going over to it and back moves neither.
  const isLeftHere = other.cursor.step > common && stepsUntil(shown, tickOf(other)) === step;
  if (isLeftHere) return other.cursor;
  return step <= common ? shown.cursor : { step: stepsUntil(other, tickOf(shown)), event: null };
}

/** Two protocols may get the same request at the same time; that makes no step of one a step of the other. */
function stepsInCommon(a: Run, b: Run): number {
  return a.scenario.setup.protocol === b.scenario.setup.protocol ? commonSteps(a.history, b.history) : 0;
}

/** The number of steps of a run that have happened at a tick. */
export function stepsUntil({ history }: Run, now: number): number {
  return lastStepUpTo(history.steps, now) + 1;
}

/** The run that lies beside the active one. */
export function besideRun({ runs, beside }: AppState): Run | null {
  return runs.filter(isAtHand).find(({ id }) => id === beside) ?? null;
}

/** Lays another run beside the active one, or takes it away. */
export function toggleBeside(): void {
  const state = store.getState();
  if (state.beside !== null) return showBeside(null);
  const other = toCompare(state);
  if (other !== null) return showBeside(other);
  store.setState({ notice: { kind: 'noOtherRun' } });
}

/** The run that would lie beside the active one: the one made before it, or beside the first the second. */
export function toCompare({ runs, active }: Pick<AppState, 'runs' | 'active'>): RunId | null {
  const index = runs.findIndex(({ id }) => id === active);
  return (runs[index - 1] ?? runs[index + 1])?.id ?? null;
}

/** Shows a run and no other. */
export function showAlone(id: RunId): void {
  if (id !== store.getState().active) switchRun(id);
  showBeside(null);
}

/** Two pictures have the whole width: nothing is in focus at first. */
export function showBeside(beside: RunId | null): void {
  const { runs, active, focus } = store.getState();
  store.setState({ ...withHistories({ runs, active, beside }), focus: beside === null ? focus : null });
}

/** The state with the two runs changed over: the one beside becomes active, where it stands. */
export function changedOver(state: AppState): AppState {
  const other = besideRun(state);
  if (!other) return state;
  const over = { ...state, active: other.id, beside: state.active };
  return { ...over, ...withCursor(over, cursorBeside(activeRun(state), other)) };
}
