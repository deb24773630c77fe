import type { Orientation } from '../layout/axes.ts';
import { LEAD_IN, LEAD_OUT } from '../layout/measures.ts';

/** The window on time: the distance of moments, and the part in view. Text and marks never change size. */
export interface View {
  /** 1 is the natural spacing. */
  readonly zoom: number;
  /** The place of the start of time, in px from the start of the plot. */
  readonly start: number;
}

/** The limits of a view. */
export interface Room {
  readonly orientation: Orientation;
  readonly plotStart: number;
  readonly plotEnd: number;
  /** The length of all of time at zoom 1, margins left out. */
  readonly length: number;
}

export const ZOOM_MAX = 8;

/** Returns the least zoom: all of time is in view. */
export function zoomLeast({ plotStart, plotEnd, length }: Room): number {
  return Math.min(1, (plotEnd - plotStart - LEAD_IN - LEAD_OUT) / length);
}

/** Returns the nearest view that the room allows: nothing empty before the start, nothing after the end. */
export function clampView(room: Room, { zoom, start }: View): View {
  const allowed = Math.min(ZOOM_MAX, Math.max(zoomLeast(room), zoom));
  const last = room.plotEnd - room.plotStart - LEAD_OUT - room.length * allowed;
  return { zoom: allowed, start: Math.min(LEAD_IN, Math.max(Math.min(last, LEAD_IN), start)) };
}

/** Returns true if all of time is in view, so that there is nowhere to move to. */
export function isWhole(room: Room, { zoom }: View): boolean {
  return clampView(room, { zoom, start: Number.NEGATIVE_INFINITY }).start === LEAD_IN;
}

/** The share of the plot behind the playhead after it had left the view and was brought back. */
const FOLLOW_SHARE = 0.5;
/** It has left the view when it is nearer to an end than this. */
const FOLLOW_MARGIN = 48;

/** Returns a view with the playhead in it; the same if it is. @param time px at this zoom, from the start of time. */
export function viewFollowing(room: Room, view: View, time: number): View {
  const length = room.plotEnd - room.plotStart;
  const place = view.start + time;
  if (place >= FOLLOW_MARGIN / 2 && place <= length - FOLLOW_MARGIN) return view;
  const wanted = clampView(room, { ...view, start: length * FOLLOW_SHARE - time });
  return wanted.start === view.start ? view : wanted;
}

/** Returns a view on the way from one to another: slow at both ends. @param done 0 … 1 */
export function between(from: View, to: View, done: number): View {
  const eased = done < 0.5 ? 4 * done ** 3 : 1 - 4 * (1 - done) ** 3;
  const mix = (a: number, b: number) => a + (b - a) * eased;
  return { zoom: mix(from.zoom, to.zoom), start: mix(from.start, to.start) };
}
