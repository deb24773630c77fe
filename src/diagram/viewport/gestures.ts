import type { Selection } from 'd3-selection';
import { select } from 'd3-selection';
import type { D3ZoomEvent } from 'd3-zoom';
import { zoom as createZoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import type { Room, View } from './viewport.ts';
import { clampView, isWhole, ZOOM_MAX, zoomLeast } from './viewport.ts';

/** The only file that imports d3-zoom, which listens to an element and computes the view. */
export interface Gestures {
  /** The next gesture begins at this view, and goes no farther than the room. */
  holdAt(room: Room, view: View): void;
  stop(): void;
}

interface Moment {
  readonly room: Room;
  readonly view: View;
}

/** Access to the room and the view for the listeners. */
interface Viewed {
  get(): Moment;
  set(view: View): void;
}

/** Lets d3-zoom listen to an element, and pans by wheels that d3-zoom leaves alone. */
export function listenToGestures(element: HTMLElement, { get, set }: Viewed): Gestures {
  const selection: Selection<HTMLElement, unknown, null, undefined> = select(element);
  const zooming = createZoom<HTMLElement, unknown>()
    .filter((event) => isGesture(event, get()))
    .wheelDelta(zoomOf)
    .clickDistance(4)
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      // An event without a gesture is the view itself, handed to d3-zoom.
      if (event.sourceEvent) set(clampView(get().room, viewOf(get().room, event.transform)));
    });
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const { room, view } = get();
    const next = clampView(room, { ...view, start: view.start - wheelAlongTime(event, room) });
    // A wheel that moves nothing here is left to the page.
    if (next.start === view.start) return;
    event.preventDefault();
    set(next);
  };
  selection.call(zooming).on('dblclick.zoom', null);
  element.addEventListener('wheel', onWheel, { passive: false });
  return {
    holdAt(room, view) {
      zooming.scaleExtent([zoomLeast(room), ZOOM_MAX]);
      zooming.constrain((transform) => transformOf(room, clampView(room, viewOf(room, transform))));
      const held = zoomTransform(element);
      const { k, x, y } = transformOf(room, view);
      if (k === held.k && x === held.x && y === held.y) return;
      zooming.transform(selection, zoomIdentity.translate(x, y).scale(k));
    },
    stop() {
      selection.on('.zoom', null);
      element.removeEventListener('wheel', onWheel);
    },
  };
}

/** The view as d3-zoom keeps it: its origin is the start of time. */
function transformOf({ orientation, plotStart }: Room, { zoom, start }: View) {
  const along = plotStart + start;
  const [x, y] = orientation === 'horizontal' ? [along, 0] : [0, along];
  return zoomIdentity.translate(x, y).scale(zoom);
}

function viewOf({ orientation, plotStart }: Room, { k, x, y }: { k: number; x: number; y: number }): View {
  return { zoom: k, start: (orientation === 'horizontal' ? x : y) - plotStart };
}

/** Drags with the main button, touches, and wheels with ctrl or ⌘, which mean zoom (pinching a touchpad sends ctrl). */
function isGesture(event: MouseEvent | WheelEvent | TouchEvent, { room, view }: Moment): boolean {
  // One finger has nowhere to go in a picture that is all in view, so it moves the page; two still zoom.
  if ('touches' in event && event.touches.length === 1 && isWhole(room, view)) return false;
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if (event.target instanceof Element && event.target.closest('button')) return false;
  return !('button' in event) || event.button === 0;
}

/** Returns the distance of a wheel event along time: sideways where time runs sideways, else down. */
function wheelAlongTime(event: WheelEvent, { orientation }: Room): number {
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 : 1;
  if (orientation === 'vertical') return event.deltaY * lines;
  if (event.shiftKey && event.deltaX === 0) return event.deltaY * lines;
  return Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX * lines : 0;
}

/** Pinching a touchpad comes as a wheel with ctrl in small steps; a notch of a real wheel is a large one. */
const PINCH_STEP_MAX = 40;

/** Returns the zoom of a wheel event, in doublings. */
function zoomOf({ deltaY, deltaMode }: WheelEvent): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return -deltaY * 0.1;
  return -deltaY * (Math.abs(deltaY) < PINCH_STEP_MAX ? 0.012 : 0.0025);
}
