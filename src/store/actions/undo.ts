import type { AppState, Kept } from '../state.ts';
import { store } from '../store.ts';

/** Undo and redo: coming back to the runs that there were before a change. */

/** The largest number of changes that can be taken back. */
const UNDO_MAX = 50;

/** Keeps the present for undo to come back to. */
export function remember(state: AppState): Pick<AppState, 'past' | 'future'> {
  return { past: [...state.past, keptOf(state)].slice(-UNDO_MAX), future: [] };
}

function keptOf({ runs, active, beside, focus }: AppState): Kept {
  return { runs, active, beside, focus };
}

/** Takes back the last change, and the run it made. */
export function undo(): void {
  const state = store.getState();
  const kept = state.past.at(-1);
  if (!kept) return store.setState({ notice: { kind: 'nothingToUndo' } });
  const future: Kept[] = [...state.future, keptOf(state)];
  store.setState({
    ...kept,
    past: state.past.slice(0, -1),
    future,
    playing: false,
    menu: null,
    notice: { kind: 'undone' },
  });
}

export function redo(): void {
  const state = store.getState();
  const kept = state.future.at(-1);
  if (!kept) return store.setState({ notice: { kind: 'nothingToRedo' } });
  const past: Kept[] = [...state.past, keptOf(state)];
  store.setState({
    ...kept,
    past,
    future: state.future.slice(0, -1),
    playing: false,
    menu: null,
    notice: { kind: 'redone' },
  });
}
