import type { Cursor, Run, RunId } from '../run.ts';
import { commonSteps, RUNS_MAX, tickOf } from '../run.ts';
import type { AppState } from '../state.ts';
import { activeRun, store } from '../store.ts';
import { withCursor } from './stepping.ts';
import { remember } from './undo.ts';

/** The runs that are kept: the one that is shown, and the one beside it. */

/** Adds a run; where there are too many, drops the oldest of those that are not shown. */
export function keep(state: AppState, made: Run): { runs: Run[]; dropped: RunId | null } {
  if (state.runs.length < RUNS_MAX) return { runs: [...state.runs, made], dropped: null };
  const oldest = state.runs.find(({ id }) => id !== state.active && id !== state.beside);
  return { runs: [...state.runs.filter((run) => run !== oldest), made], dropped: oldest?.id ?? null };
}

/** Goes to a run. The one that lies beside the active one changes places with it. */
export function switchRun(id: RunId): void {
  const state = store.getState();
  if (!state.runs.some((run) => run.id === id)) return;
  const { runs, beside } = id === state.beside ? changedOver(state) : state;
  store.setState({ runs, active: id, beside, playing: false, menu: null, notice: null });
}

export function closeRun(id: RunId): void {
  const state = store.getState();
  const { runs: known, active, beside } = id === state.active ? changedOver(state) : state;
  const runs = known.filter((run) => run.id !== id);
  const [first] = runs;
  if (!first) return;
  store.setState({
    ...remember(state),
    runs,
    active: active === id ? first.id : active,
    beside: beside === id ? null : beside,
    playing: false,
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
function stepsUntil({ history }: Run, now: number): number {
  return history.steps.findLastIndex(({ tick }) => tick <= now) + 1;
}

/** The run that lies beside the active one. */
export function besideRun({ runs, beside }: AppState): Run | null {
  return runs.find(({ id }) => id === beside) ?? null;
}

/** Lays another run beside the active one, the one made before it, or beside the first the second; or takes it away. */
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
