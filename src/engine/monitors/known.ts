import type { createWatches, observe } from './watch.ts';

/** What shows a run to the monitors. */
interface Watching {
  readonly createWatches: typeof createWatches;
  readonly observe: typeof observe;
}

/**
 * The monitors, once they are loaded. Nothing that is drawn first asks for what they find: they come with the lights that
 * tell it, and with whatever opens or changes a run.
 */
let known: Watching | null = null;

export function makeKnown(watching: Watching): void {
  known = watching;
}

/** Null as long as nobody has loaded them. */
export function watching(): Watching | null {
  return known;
}
