import type { Track } from '../marks/arrow/scene.ts';
import type { Scene } from '../scene/scene.ts';
import type { Life } from './field.ts';

/** A cursor: `steps` have happened, of the last one only `event` events (null: all of them). */
export interface Cursor {
  readonly steps: number;
  readonly event: number | null;
  /** The step that is told, by its count: the last one, but at the end of a run that ends on nothing. */
  readonly told?: number;
}

export function isAlive({ fromStep, untilStep }: Life, { steps, told = steps }: Cursor): boolean {
  // Words of one step belong to the one that is told.
  const at = untilStep === fromStep + 1 ? told : steps;
  return fromStep < at && (untilStep === null || untilStep >= at);
}

/** Returns true if the message has been sent and this track is its route, as far as it can be known at the cursor. */
export function isSent(track: Track, { steps, event }: Cursor): boolean {
  if (track.knownFrom >= steps || (track.knownUntil !== null && track.knownUntil < steps)) return false;
  // The first event of a step is its input; then come its sendings, one by one.
  return event === null || track.knownFrom < steps - 1 || track.sentIndex < event - 1 || track.sentStep < steps - 1;
}

/** Returns true if it has arrived or ended by `unit`, which is now; infinite beyond the end of the run. */
export function isSettled(track: Track, { steps }: Cursor, unit: number): boolean {
  return track.endStep !== null && track.endStep < steps && track.stop.unit <= unit + EPSILON;
}

const EPSILON = 1e-6;

/** Returns the time at which the playhead rests at a cursor, in units; beyond everything when the run is over. */
export function restingUnit({ ticks, time }: Scene, { steps }: Cursor): number {
  return steps >= ticks.length ? Number.POSITIVE_INFINITY : time.unitAt(ticks[steps - 1] ?? 0);
}
