import { useSyncExternalStore } from 'react';
import type { Ticks } from '../engine/protocol.ts';

/** A point in simulated time that moves while messages travel. Everything that moves is a function of it. */
export interface Playhead {
  /** Real, not whole: between two ticks while something moves. */
  get(): Ticks;
  /** Returns the function that stops listening. */
  subscribe(listener: () => void): () => void;
}

/** Follows the playhead wherever it goes: for the few components that are drawn anew in every frame. */
export function usePlayheadTick(playhead: Playhead): Ticks {
  return useSyncExternalStore(playhead.subscribe, playhead.get, playhead.get);
}

/**
 * Returns the number of steps to show as done: those the cursor allows and the playhead has reached. Changes only when
 * a step is reached, so components that use it are not rendered in between.
 */
export function useShownSteps(playhead: Playhead, ticks: readonly Ticks[], step: number): number {
  const count = () => stepsReached(ticks, step, playhead.get());
  return useSyncExternalStore(playhead.subscribe, count, count);
}

/** @param ticks when each step of the run happens, ascending. */
export function stepsReached(ticks: readonly Ticks[], step: number, tick: Ticks): number {
  let reached = Math.min(step, ticks.length);
  while (reached > 0 && (ticks[reached - 1] as Ticks) > tick) reached--;
  return reached;
}
