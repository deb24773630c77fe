import type { View } from '../viewport/viewport.ts';
import type { Frame } from './frame.ts';
import { LEAD_IN } from './measures.ts';

/** A part of time, in px from the start of the drawing's time. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Only the view and a little around it is laid out and drawn; in coarse steps, in px, so that panning draws little. */
const WINDOW_STEP = 256;

export function windowOf(frame: Frame, view: View): Window {
  const from = frame.plotStart - contentStart(frame, view);
  const to = from + frame.plotEnd - frame.plotStart;
  return {
    from: Math.floor(from / WINDOW_STEP - 1) * WINDOW_STEP,
    to: Math.ceil(to / WINDOW_STEP + 1) * WINDOW_STEP,
  };
}

/** Returns the beginning of the drawing's time, in px from the edge of the diagram. */
export function contentStart({ plotStart }: Frame, { start }: View): number {
  return plotStart + start - LEAD_IN;
}

export function isInWindow(span: Window, window: Window): boolean {
  return span.from <= window.to && span.to >= window.from;
}
