import type { Ticks } from '../engine/protocol.ts';
import { playOn } from './actions/stepping.ts';
import type { KeptRun, Run } from './run.ts';
import { tickOf } from './run.ts';
import { activeRun, store } from './store.ts';

/**
 * The clock of the picture. The playhead is a point in simulated time; everything that moves is a function of it. One
 * animation loop moves it from step to step, linearly: position along an arrow is time, so easing would lie.
 */
export interface Playhead {
  get(): Ticks;
  subscribe(listener: () => void): () => void;
}

/** The time that the way to the next step takes on the screen at speed 1, and the rest of play on each step. */
const TRAVEL_MS = 450;
const PLAY_STEP_MS = 1100;

interface Motion {
  readonly from: Ticks;
  readonly to: Ticks;
  readonly startedMs: number;
  readonly lastsMs: number;
}

let tick: Ticks = tickOf(activeRun(store.getState()));
let motion: Motion | null = null;
let frame = 0;
let nextPlayMs = 0;
const listeners = new Set<() => void>();

export const playhead: Playhead = {
  get: () => tick,
  subscribe(listener) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

function wantsStillness(): boolean {
  return globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
}

/** Starts the clock; returns a function that stops it. */
export function startPlayback(): () => void {
  // A link may have been opened before the clock was there to see it.
  place(tickOf(activeRun(store.getState())));
  const unsubscribe = store.subscribe((state, before) => {
    const run = activeRun(state);
    const old = before.runs.find((candidate) => candidate.id === before.active);
    if (!old || run !== old) moveTo(run, old, state.scrubbing, state.speed);
    if (state.playing && !before.playing) beginPlaying();
  });
  return () => {
    unsubscribe();
    cancelAnimationFrame(frame);
    frame = 0;
    motion = null;
  };
}

/** Forward within one run the messages travel; everything else is a jump. */
function moveTo(run: Run, old: KeptRun | undefined, scrubbing: boolean, speed: number): void {
  const to = tickOf(run);
  const isForward = old?.history === run.history && run.cursor.step > old.cursor.step;
  if (!isForward || scrubbing || wantsStillness()) {
    motion = null;
    place(to);
    return;
  }
  motion = { from: tickOf(old), to, startedMs: performance.now(), lastsMs: TRAVEL_MS / speed };
  place(motion.from);
  requestFrame();
}

function beginPlaying(): void {
  nextPlayMs = performance.now();
  requestFrame();
}

function requestFrame(): void {
  if (frame === 0) frame = requestAnimationFrame(onFrame);
}

function onFrame(nowMs: number): void {
  frame = 0;
  if (motion) {
    const done = Math.min(1, Math.max(0, (nowMs - motion.startedMs) / motion.lastsMs));
    place(motion.from + (motion.to - motion.from) * done);
    if (done === 1) motion = null;
  }
  const { playing, speed } = store.getState();
  if (playing && nowMs >= nextPlayMs) {
    nextPlayMs = nowMs + PLAY_STEP_MS / speed;
    playOn();
  }
  if (motion || store.getState().playing) requestFrame();
}

function place(to: Ticks): void {
  if (to === tick) return;
  tick = to;
  for (const listener of listeners) listener();
}
