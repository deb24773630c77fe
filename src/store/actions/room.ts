import type { RunId } from '../run.ts';
import { store } from '../store.ts';
import { closeRun } from './runs.ts';

/**
 * Asking for room: all the runs that could go hold changes, so the reader says which one goes before another is made.
 */

/** Does what there was no room for. Not state: it is a deed that waits for the dialog, and is forgotten with it. */
let waiting: (() => void) | null = null;

/** @param again what is to be done once there is room */
export function askForRoom(again: () => void): void {
  waiting = again;
  store.setState({ dialog: 'room', gallery: null, playing: false, menu: null });
}

/** Closes the run that the reader gives up, and does what waited for its place. Undo takes back either. */
export function makeRoom(id: RunId): void {
  store.setState({ dialog: null });
  closeRun(id);
  const again = waiting;
  // It may have to ask once more.
  waiting = null;
  again?.();
}
