import type { ArrowMark } from './layout.ts';
import type { PaintedArrow } from './paintArrows.ts';

/** With this many arrows or more those that are not in focus go to the canvas. */
export const CANVAS_ARROWS_MIN = 500;

/** The arrows that SVG draws, and those that the canvas under it draws. */
export interface Shared {
  readonly arrows: readonly PaintedArrow[];
  readonly painted: readonly PaintedArrow[];
}

/** Arrows that have a sign of their own, or are in focus, stay with SVG. */
export function shareArrows(arrows: readonly PaintedArrow[]): Shared {
  if (arrows.length < CANVAS_ARROWS_MIN) return { arrows, painted: [] };
  const kept = arrows.filter((arrow) => isInFront(arrow) || !isPlain(arrow.mark));
  if (kept.length > CANVAS_ARROWS_MIN) return { arrows: kept.slice(0, CANVAS_ARROWS_MIN), painted: arrows };
  return { arrows: kept, painted: arrows.filter((arrow) => !isInFront(arrow) && isPlain(arrow.mark)) };
}

function isInFront({ emphasis }: PaintedArrow): boolean {
  return emphasis === 'lit' || emphasis === 'now';
}

/** A straight arrow whose end the canvas can paint. */
function isPlain({ places, track }: ArrowMark): boolean {
  if (places.length > 2) return false;
  switch (track.outcome) {
    case 'delivered':
    case 'surplus':
    case 'missed':
    case 'stale':
    case 'inFlight':
      return true;
    case 'dropped':
    case 'lost':
    case 'blocked':
    case 'rejected':
    case 'unseen':
      return false;
  }
}
