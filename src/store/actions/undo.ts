import { withHistories, withoutHistory } from '../histories.ts';
import type { KeptRun } from '../run.ts';
import type { AppState, Kept, Notice } from '../state.ts';
import { store } from '../store.ts';

/**
 * Undo and redo: coming back to the runs that there were before a change. Their set-ups are remembered, not their
 * histories: 60 changes of a run of 50,000 steps would hold 2 GB.
 */

/** The largest number of changes that can be taken back. */
export const UNDO_MAX = 50;

/** Keeps the present for undo to come back to. */
export function remember(state: AppState): Pick<AppState, 'past' | 'future'> {
  return { past: [...state.past, keptOf(state)].slice(-UNDO_MAX), future: [] };
}

function keptOf({ runs, active, beside, focus }: AppState): Kept {
  return { runs: runs.map(unveiled).map(withoutHistory), active, beside, focus };
}

/** A question that was left is not asked again. */
function unveiled(run: KeptRun): KeptRun {
  return run.until === null ? run : { ...run, until: null, history: null };
}

/** Takes back the last change, and the run it made. */
export function undo(): void {
  const state = store.getState();
  const kept = state.past.at(-1);
  if (!kept) return store.setState({ notice: { kind: 'nothingToUndo' } });
  const future: Kept[] = [...state.future, keptOf(state)];
  comeBack(state, kept, { past: state.past.slice(0, -1), future }, 'undone');
}

export function redo(): void {
  const state = store.getState();
  const kept = state.future.at(-1);
  if (!kept) return store.setState({ notice: { kind: 'nothingToRedo' } });
  const past: Kept[] = [...state.past, keptOf(state)];
  comeBack(state, kept, { past, future: state.future.slice(0, -1) }, 'redone');
}

function comeBack(
  state: AppState,
  { runs, active, beside, focus }: Kept,
  others: Pick<AppState, 'past' | 'future'>,
  kind: Extract<Notice['kind'], 'undone' | 'redone'>,
): void {
  // A run that was not changed since has its history still.
  const known = runs.map((run) => ({
    ...run,
    history: state.runs.find(({ scenario, until }) => scenario === run.scenario && until === null)?.history ?? null,
  }));
  store.setState({
    ...withHistories({ runs: known, active, beside }),
    ...others,
    focus,
    playing: false,
    menu: null,
    notice: { kind },
  });
}
