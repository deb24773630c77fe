import type { Track } from '../marks/arrow/scene.ts';
import type { Scene } from '../scene/scene.ts';
import type { Life } from './field.ts';

/** What is shown at a cursor: `steps` have happened, of the last one only so many events (null: all of them). */
export interface Cursor {
  readonly steps: number;
  readonly event: number | null;
}

export function isAlive({ fromStep, untilStep }: Life, { steps }: Cursor): boolean {
  return fromStep < steps && (untilStep === null || untilStep >= steps);
}

/** A message has been sent, and this is the way it is known to take. */
export function isSent(track: Track, { steps, event }: Cursor): boolean {
  if (track.knownFrom >= steps || (track.knownUntil !== null && track.knownUntil < steps)) return false;
  // The first event of a step is its input; then come its sendings, one by one.
  return event === null || track.knownFrom < steps - 1 || track.sentIndex < event - 1 || track.sentStep < steps - 1;
}

/** It has arrived, or come to grief, and time has got there. `unit` is now; beyond the end of the run it is infinite. */
export function isSettled(track: Track, { steps }: Cursor, unit: number): boolean {
  return track.endStep !== null && track.endStep < steps && track.stop.unit <= unit + EPSILON;
}

const EPSILON = 1e-6;

/** Where the playhead rests at a cursor, in units; beyond everything when the run is over. */
export function restingUnit({ ticks, time }: Scene, { steps }: Cursor): number {
  return steps >= ticks.length ? Number.POSITIVE_INFINITY : time.unitAt(ticks[steps - 1] ?? 0);
}
