import { pathRound } from 'd3-path';
import type { AxisPlace, Orientation, Point } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import { headShapes } from './heads.ts';
import type { ArrowMark, Crossing } from './layout.ts';
import { CLOCK_ASIDE, HEAD_LENGTH } from './layout.ts';

/** One arrow at one moment, as paths. */
export interface ArrowShape {
  readonly line: string;
  /** The parts where it was held up. */
  readonly hold: string;
  /** A few dots on the rest of its route, where it has not come, or never will. */
  readonly ghost: string;
  /** Null where it ends without a head. */
  readonly head: { readonly x: number; readonly y: number; readonly degrees: number } | null;
  /** The middles of its holds that lie behind it. */
  readonly clocks: readonly Point[];
  /** The end of its route: null while it is on its way. */
  readonly end: Point | null;
}

/** Returns the arrow once its message has arrived, or has ended otherwise. */
export function settledShape(mark: ArrowMark, orientation: Orientation): ArrowShape {
  const { stop, places, track } = mark;
  const route = upTo(places, stop.time);
  const points = route.map((place) => pointAt(orientation, place));
  const end = pointAt(orientation, stop);
  const arrived = track.stop.progress === 1;
  if (!arrived) {
    const ahead = after(places, stop.time).map((place) => pointAt(orientation, place));
    // A message that was sent has a head, whatever became of it.
    const lines =
      track.outcome === 'unseen' ? withHead(mark, points, route, 0) : linesOf(points, route, mark.crossings, 0);
    return { head: null, ...lines, ghost: dotsAhead(ahead), clocks: clocksOf(orientation, places, stop.time), end };
  }
  return {
    ...withHead(mark, points, route, mark.inset),
    ghost: '',
    clocks: clocksOf(orientation, places, stop.time),
    end,
  };
}

/**
 * The arrow while its message travels. The head moves evenly: when it starts, its back is at the sender (or at the edge
 * of the gate there), and when it arrives, its tip is at the receiver.
 */
export function travellingShape(mark: ArrowMark, orientation: Orientation, time: number): ArrowShape {
  const { places, stop } = mark;
  const first = places[0] as AxisPlace;
  const last = places.at(-1) as AxisPlace;
  const now = Math.min(Math.max(time, first.time), stop.time);
  const done = (now - first.time) / (last.time - first.time);
  const route = upTo(places, now);
  const points = route.map((place) => pointAt(orientation, place));
  const ahead = after(places, now).map((place) => pointAt(orientation, place));
  const { x, y } = directionOf(points) ?? directionOf(ahead) ?? { x: 1, y: 0 };
  const lead = (mark.startInset + HEAD_LENGTH) * (1 - done);
  const tip = points.at(-1) as Point;
  const moved = { x: tip.x + x * lead, y: tip.y + y * lead };
  const withTip = points.length > 1 ? [...points.slice(0, -1), moved] : [tip, moved];
  const routeWithTip = points.length > 1 ? route : [...route, ...route];
  const ghost = dotsAhead([moved, ...ahead.slice(1)]);
  const shape = withHead(mark, withTip, routeWithTip, mark.inset * done);
  return { ...shape, ghost, clocks: clocksOf(orientation, places, now), end: null };
}

function withHead(
  mark: ArrowMark,
  points: readonly Point[],
  route: readonly AxisPlace[],
  inset: number,
): Pick<ArrowShape, 'line' | 'hold' | 'head'> {
  const { back } = headShapes[mark.style.head];
  const { x, y } = directionOf(points) ?? { x: 1, y: 0 };
  const end = points.at(-1) as Point;
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  const head = { x: end.x - x * inset, y: end.y - y * inset, degrees };
  return { ...linesOf(points, route, mark.crossings, inset + back), head };
}

/** The length of the dots before a head, and their distance from it. In px. */
const DOTS = 30;
const DOTS_GAP = 3;

/** A few dots in the direction in which a message goes, or would have gone. */
function dotsAhead(ahead: readonly Point[]): string {
  const [tip, next] = ahead;
  if (!tip || !next) return '';
  const length = Math.hypot(next.x - tip.x, next.y - tip.y);
  if (length <= DOTS_GAP) return '';
  const at = (px: number): Point => {
    const share = Math.min(px, length) / length;
    return { x: tip.x + (next.x - tip.x) * share, y: tip.y + (next.y - tip.y) * share };
  };
  return toPath([at(DOTS_GAP), at(DOTS)]);
}

/** The part of a route before a time. */
function upTo(places: readonly AxisPlace[], time: number): AxisPlace[] {
  const route: AxisPlace[] = [];
  for (const place of places) {
    const before = route.at(-1);
    if (place.time <= time || !before) {
      route.push(place);
      continue;
    }
    route.push(between(before, place, time));
    break;
  }
  return route;
}

/** The part of a route after a time. */
function after(places: readonly AxisPlace[], time: number): AxisPlace[] {
  const index = places.findIndex((place) => place.time > time);
  if (index < 1) return index === 0 ? [...places] : [places.at(-1) as AxisPlace];
  const before = places[index - 1] as AxisPlace;
  return [between(before, places[index] as AxisPlace, time), ...places.slice(index)];
}

function between(before: AxisPlace, next: AxisPlace, time: number): AxisPlace {
  const share = (time - before.time) / (next.time - before.time || 1);
  return { time, lane: before.lane + (next.lane - before.lane) * share };
}

/** Returns the direction of the last part that has a length; null where none has. */
function directionOf(points: readonly Point[]): Point | null {
  for (let index = points.length - 1; index > 0; index--) {
    const from = points[index - 1] as Point;
    const to = points[index] as Point;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length > 0.01) return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  }
  return null;
}

/** A line on the page: where it begins and ends, and the coordinate across the lanes of either end. */
interface Leg {
  readonly from: Point;
  readonly to: Point;
  readonly lanes: readonly [from: number, to: number];
}

/** The line, and apart from it where it is level: there the message was held up. `shorter` px are left for the head. */
function linesOf(
  points: readonly Point[],
  route: readonly AxisPlace[],
  crossings: readonly Crossing[],
  shorter: number,
): Pick<ArrowShape, 'line' | 'hold'> {
  let line = '';
  let hold = '';
  for (let index = 1; index < points.length; index++) {
    const [before, next] = [route[index - 1] as AxisPlace, route[index] as AxisPlace];
    const [from, to] = [points[index - 1] as Point, points[index] as Point];
    const left = index === points.length - 1 ? shorter : 0;
    if (isLevel(before, next)) hold += toPath([from, to]);
    else line += underLanes({ from, to, lanes: [before.lane, next.lane] }, crossings, left);
  }
  return { line, hold };
}

/** Half the gap in an arrow that passes under a lane: across the lane, at most so much along the arrow; and at a gate. */
const LANE_GAP = 7;
const LANE_GAP_MAX = 11;
const GATE_GAP = 17;

/** A leg, interrupted where it passes under a lane, so that nobody takes it for a message of that lane. */
function underLanes({ from, to, lanes: [start, end] }: Leg, crossings: readonly Crossing[], shorter: number): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const last = Math.max(0, length - shorter) / length;
  const at = (share: number): Point => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  if (crossings.length === 0 || start === end) return toPath([from, at(last)]);
  const gaps = crossings.map(({ lane, isNearGate }) => {
    const half = isNearGate ? GATE_GAP : Math.min((LANE_GAP * length) / Math.abs(end - start), LANE_GAP_MAX);
    return { middle: (lane - start) / (end - start), half: half / length };
  });
  gaps.sort((a, b) => a.middle - b.middle);
  let line = '';
  let begin = 0;
  for (const { middle, half } of gaps) {
    const stop = Math.min(middle - half, last);
    if (stop > begin) line += toPath([at(begin), at(stop)]);
    begin = Math.max(begin, middle + half);
  }
  return begin < last ? line + toPath([at(begin), at(last)]) : line;
}

function isLevel(from: AxisPlace, to: AxisPlace): boolean {
  return from.lane === to.lane && to.time > from.time;
}

function clocksOf(orientation: Orientation, places: readonly AxisPlace[], time: number): Point[] {
  const clocks: Point[] = [];
  for (let index = 1; index < places.length; index++) {
    const from = places[index - 1] as AxisPlace;
    const to = places[index] as AxisPlace;
    const middle = (from.time + to.time) / 2;
    if (!isLevel(from, to) || from.time > time) continue;
    clocks.push(
      pointAt(orientation, { time: Math.min(middle, Math.max(time, from.time)), lane: from.lane - CLOCK_ASIDE }),
    );
  }
  return clocks;
}

/** The decimals of a px: a smaller difference is invisible, and there are many arrows. */
const DIGITS = 2;

function toPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first || rest.length === 0) return '';
  const line = pathRound(DIGITS);
  line.moveTo(first.x, first.y);
  for (const { x, y } of rest) line.lineTo(x, y);
  return line.toString();
}
