import type { Orientation } from '../layout/axes.ts';
import { LEAD_IN, LEAD_OUT } from '../layout/measures.ts';

/** The window on time: how far moments are apart, and which of them are in view. Text and marks never change size. */
export interface View {
  /** 1 is the natural spacing. */
  readonly zoom: number;
  /** Where the start of time is, in px from the start of the plot. */
  readonly start: number;
}

/** What a view may show. */
export interface Room {
  readonly orientation: Orientation;
  readonly plotStart: number;
  readonly plotEnd: number;
  /** How long all of time is at zoom 1, margins left out. */
  readonly length: number;
}

export const ZOOM_MAX = 8;

/** At the least zoom all of time is in view. */
export function zoomLeast({ plotStart, plotEnd, length }: Room): number {
  return Math.min(1, (plotEnd - plotStart - LEAD_IN - LEAD_OUT) / length);
}

/** As near to the wish as the room allows: no emptiness before the start, none after the end. */
export function clampView(room: Room, { zoom, start }: View): View {
  const allowed = Math.min(ZOOM_MAX, Math.max(zoomLeast(room), zoom));
  const last = room.plotEnd - room.plotStart - LEAD_OUT - room.length * allowed;
  return { zoom: allowed, start: Math.min(LEAD_IN, Math.max(Math.min(last, LEAD_IN), start)) };
}

/** Where the playhead is taken to when it has left the view: so much of the plot is behind it. */
const FOLLOW_SHARE = 0.5;
/** It has left the view when it is nearer to an end than this. */
const FOLLOW_MARGIN = 48;

/** The view that has the playhead in it; the same one if it has it already. @param time px at this zoom, from the start of time. */
export function viewFollowing(room: Room, view: View, time: number): View {
  const length = room.plotEnd - room.plotStart;
  const place = view.start + time;
  if (place >= FOLLOW_MARGIN / 2 && place <= length - FOLLOW_MARGIN) return view;
  const wanted = clampView(room, { ...view, start: length * FOLLOW_SHARE - time });
  return wanted.start === view.start ? view : wanted;
}

/** On the way from one view to another: slow at both ends. @param done 0 … 1 */
export function between(from: View, to: View, done: number): View {
  const eased = done < 0.5 ? 4 * done ** 3 : 1 - (2 - 2 * done) ** 3 / 2;
  const mix = (a: number, b: number) => a + (b - a) * eased;
  return { zoom: mix(from.zoom, to.zoom), start: mix(from.start, to.start) };
}
