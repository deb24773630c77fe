import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { opening } from '../scenario/builtIn/opening.ts';
import { preferredSettings } from './preferences.ts';
import type { Run } from './run.ts';
import { isAtHand, openRun } from './run.ts';
import type { AppState } from './state.ts';

/** The one store. Actions are plain functions over it (`actions/`). */
export const store = createStore<AppState>(() => {
  const { preferences, isRead } = preferredSettings();
  const run = openRun('A', { kind: 'opened' }, opening);
  return {
    runs: [run],
    active: run.id,
    beside: null,
    focus: null,
    playing: false,
    speed: 1,
    granularity: 'step',
    scrubbing: false,
    follow: true,
    dialog: null,
    gallery: null,
    menu: null,
    transcriptOpen: false,
    sidePanel: 'now',
    sheetOpen: false,
    notice: isRead ? null : { kind: 'preferencesNotRead' },
    presenting: false,
    refusal: null,
    computing: null,
    lesson: null,
    note: null,
    draft: null,
    preferences,
    past: [],
    future: [],
  };
});

/** Selects from the store; the selector returns something that exists already, or a primitive. */
export function useAppState<Selected>(select: (state: AppState) => Selected): Selected {
  return useStore(store, select);
}

/** True where what one replica knows is shown. */
export function isSeen(state: AppState): boolean {
  return activeRun(state).seen !== undefined;
}

export function activeRun(state: AppState): Run {
  const run = state.runs.find((candidate) => candidate.id === state.active);
  if (!run || !isAtHand(run)) throw new Error(`no run ${state.active} at hand`);
  return run;
}
