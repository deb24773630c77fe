import type { TraceKind } from '../../scenario/causes.ts';
import { extentOf, pathOf, traceOf } from '../../scenario/causes.ts';
import type { AppState } from '../state.ts';
import { activeRun, store } from '../store.ts';

/** Cause and effect in the picture: the past, the future or the critical path of what is in focus. */

/** Returns the trace that is shown; null where none is. */
export function traceShown({ focus, traced }: AppState): TraceKind | null {
  return traced && traced.of === focus ? traced.trace : null;
}

/** Shows a trace of the focus, or takes it back where it is shown already. */
export function toggleTrace(kind: TraceKind): void {
  setTrace(traceShown(store.getState()) === kind ? null : kind);
}

/** The key: the critical path where the focus has one, else its past; or back to the usual. */
export function toggleCauses(): void {
  const state = store.getState();
  const { focus } = state;
  const { history, cursor } = activeRun(state);
  const until = cursor.step - 1;
  if (traceShown(state)) setTrace(null);
  else if (!focus || !extentOf(history, focus, until)) store.setState({ notice: { kind: 'nothingToTrace' } });
  else setTrace(pathOf(history, focus, until) ? 'path' : 'past');
}

/** Works the trace out anew for a run that has become longer, or another one. */
export function renewTrace(): void {
  const state = store.getState();
  const { focus, traced } = state;
  if (!focus || traced?.of !== focus || traced.history === activeRun(state).history) return;
  setTrace(traced.trace);
}

function setTrace(kind: TraceKind | null): void {
  const state = store.getState();
  const { focus } = state;
  const { history, cursor } = activeRun(state);
  const trace = focus && kind && traceOf(history, focus, kind, cursor.step - 1);
  store.setState({ traced: trace && { ...focus, ...trace, of: focus, history } });
}
