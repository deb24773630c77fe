import { goTo, move, setPlaying } from '../actions/stepping.ts';
import type { AppState } from '../state.ts';
import { activeRun, store } from '../store.ts';
import { frame, isOver, stretchOf } from './frame.ts';

/** Moving in a frame: as in the lab, between the ends of the stretch. */

/** True while somebody stops the run, not its end. */
let isByHand = false;

function byHand(deed: () => void): void {
  isByHand = true;
  deed();
  isByHand = false;
}

export function moveInFrame(direction: 1 | -1): void {
  const run = activeRun(store.getState());
  const { first } = stretchOf(run, frame.getState());
  const isAtEdge =
    direction === 1 ? isOver(run, frame.getState()) && !store.getState().lesson : run.cursor.step <= first;
  byHand(() => {
    if (isAtEdge) setPlaying(false);
    else move(direction, 'step');
    if (activeRun(store.getState()).cursor.step < first) goTo(first);
  });
}

/** @param step a step count; beyond either end of the stretch, that end */
export function seekInFrame(step: number): void {
  const { first, last, isOpen } = stretchOf(activeRun(store.getState()), frame.getState());
  const most = isOpen ? step : last;
  byHand(() => goTo(Math.max(first, Math.min(step, most))));
}

/** Plays on; from the start, where everything has been shown. */
export function playInFrame(): void {
  const run = activeRun(store.getState());
  if (isOver(run, frame.getState())) goTo(stretchOf(run, frame.getState()).first);
  setPlaying(true);
}

export function pauseInFrame(): void {
  byHand(() => setPlaying(false));
}

/** Ends playing where the stretch ends, or begins it anew. Returns what ends that. */
export function startStretch(): () => void {
  return store.subscribe((state, before) => {
    if (!before.playing || isByHand || state.lesson) return;
    const { loops } = frame.getState().embedding ?? { loops: false };
    const hasEnded = isOver(activeRun(state), frame.getState());
    if (!hasEnded) return;
    if (!loops) {
      if (state.playing) setPlaying(false);
      return;
    }
    // The end is seen for as long as any step: what is played next begins again.
    if (!state.playing || isBeyond(before)) playInFrame();
  });
}

function isBeyond(before: AppState): boolean {
  return isOver(activeRun(before), frame.getState());
}
