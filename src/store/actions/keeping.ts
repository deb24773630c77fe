import type { AppState, Kept } from '../state.ts';
import { store } from '../store.ts';
import type { Run, RunId } from './runs.ts';
import { RUNS_MAX } from './runs.ts';

/** Which runs are kept, and how to come back to those there were. */

/** So many changes can be taken back. */
const UNDO_MAX = 50;

/** Adds a run; where there are too many, the oldest of those that are not seen goes. */
export function keep(state: AppState, made: Run): { runs: Run[]; dropped: RunId | null } {
  if (state.runs.length < RUNS_MAX) return { runs: [...state.runs, made], dropped: null };
  const oldest = state.runs.find(({ id }) => id !== state.active && id !== state.beside);
  return { runs: [...state.runs.filter((run) => run !== oldest), made], dropped: oldest?.id ?? null };
}

/** What undo needs to come back here. */
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
