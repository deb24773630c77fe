import type { Emphasis } from '../../emphasis.ts';
import type { AxisPlace, Orientation } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import { headShapes } from './heads.ts';
import type { ArrowMark } from './layout.ts';
import { MISSED_RADIUS } from './layout.ts';
import type { Outcome } from './outcomes.ts';

/** Many arrows at once, on a canvas: what SVG does well for hundreds and badly for thousands. */

export interface PaintedArrow {
  readonly mark: ArrowMark;
  readonly emphasis: Emphasis;
}

/** The part of a canvas that is needed here: a test can hand in a recorder. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'lineTo' | 'arc' | 'closePath' | 'stroke' | 'fill' | 'setLineDash'
> & {
  strokeStyle: unknown;
  fillStyle: unknown;
  lineWidth: number;
  globalAlpha: number;
};

/** Filling very many heads as one path takes a time that grows with their square. */
const HEADS_IN_A_PATH = 48;
const LINES_IN_A_PATH = 512;
/** A shorter arrow has no room for a head. */
const HEADED_MIN = 22;

/** In px; `arrow.module.css` has the same. */
const FORGED_WIDTH = 5.6;
const HOLLOW_WIDTH = 2.4;

/** In px; `arrow.module.css` has the same. */
const IGNORED_DASHES = [8, 4];

/** With more arrows than this, lines are thinner and lighter, so that they show where there are many. */
const CROWD = 1000;
const CROWD_WIDTH = 0.5;
const CROWD_ALPHA = 0.6;

/** `emphasis.module.css` has the same. */
const alphas: Readonly<Record<Emphasis, number>> = {
  now: 1,
  lit: 1,
  flight: 0.75,
  past: 1,
  dim: 0.22,
  aside: 0.4,
  ahead: 0.2,
};

/** The settings for painting arrows. */
export interface Painting {
  readonly orientation: Orientation;
  /** False where time is compressed: heads would cover everything. */
  readonly hasHeads: boolean;
  /** The value of a colour token, `page` included. */
  colourOf(token: string): string;
}

export function paintArrows(brush: Brush, arrows: readonly PaintedArrow[], painting: Painting): void {
  const { orientation, hasHeads, colourOf } = painting;
  const isCrowd = arrows.length > CROWD;
  for (const group of groupsOf(arrows)) {
    const [{ mark, emphasis }] = group as [PaintedArrow];
    const legs = group.map((arrow) => legOf(arrow.mark, orientation));
    const colour = colourOf(colourToken(mark, emphasis));
    brush.globalAlpha = alphas[emphasis] * (isCrowd ? CROWD_ALPHA : 1);
    brush.strokeStyle = colour;
    brush.lineWidth = strokeOf(mark) * (isCrowd ? CROWD_WIDTH : 1);
    brush.setLineDash(isIgnored(mark) ? IGNORED_DASHES : []);
    if (isForged(mark)) brush.lineWidth = FORGED_WIDTH;
    paintLines(brush, legs);
    brush.setLineDash([]);
    if (isForged(mark)) {
      brush.strokeStyle = colourOf('page');
      brush.lineWidth = HOLLOW_WIDTH;
      paintLines(brush, legs);
      brush.strokeStyle = colour;
    }
    if (!hasHeads) continue;
    const { fill } = headShapes[mark.style.head];
    brush.fillStyle = fill === 'page' ? colourOf('page') : colour;
    brush.lineWidth = fill === 'page' ? 1.8 : 2;
    paintHeads(brush, legs, mark.style.head);
    brush.strokeStyle = colourOf('danger');
    paintEnds(brush, mark.track.outcome, legs, orientation);
  }
}

/** Arrows that look alike, together: changing the brush costs more than drawing. */
function groupsOf(arrows: readonly PaintedArrow[]): Iterable<PaintedArrow[]> {
  const groups = new Map<string, PaintedArrow[]>();
  for (const arrow of arrows) {
    const { mark, emphasis } = arrow;
    const key = `${colourToken(mark, emphasis)}.${mark.style.head}.${isThin(mark)}.${isForged(mark)}.${emphasis}.${mark.track.outcome}`;
    const group = groups.get(key);
    if (group) group.push(arrow);
    else groups.set(key, [arrow]);
  }
  return groups.values();
}

function colourToken({ style, track }: ArrowMark, emphasis: Emphasis): string {
  const colour = track.outcome === 'stale' ? 'lane' : style.colour;
  return emphasis === 'past' && hasPast(colour) ? `${colour}-past` : colour;
}

/** Grey is in the background already. */
function hasPast(colour: string): boolean {
  return colour !== 'lane' && colour !== 'ink';
}

function isIgnored({ track }: ArrowMark): boolean {
  return track.outcome === 'stale';
}

function isForged({ track }: ArrowMark): boolean {
  return track.forged;
}

function isThin(mark: ArrowMark): boolean {
  return mark.track.envelope.copy > 0 || isIgnored(mark);
}

function strokeOf(mark: ArrowMark): number {
  return isThin(mark) ? Math.min(1.3, mark.style.stroke) : mark.style.stroke;
}

/** An arrow from where it starts to where its head ends, with its direction. */
interface Leg {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
}

function legOf({ places, stop, inset }: ArrowMark, orientation: Orientation): Leg {
  const start = pointAt(orientation, places[0] as AxisPlace);
  const end = pointAt(orientation, stop);
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [dx, dy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  return { x1: start.x, y1: start.y, x2: end.x - dx * inset, y2: end.y - dy * inset, dx, dy, length: length - inset };
}

function paintLines(brush: Brush, legs: readonly Leg[]): void {
  inBatches(legs, LINES_IN_A_PATH, (batch) => {
    brush.beginPath();
    for (const { x1, y1, x2, y2 } of batch) {
      brush.moveTo(x1, y1);
      brush.lineTo(x2, y2);
    }
    brush.stroke();
  });
}

function paintHeads(brush: Brush, legs: readonly Leg[], head: ArrowMark['style']['head']): void {
  const { outlines, fill } = headShapes[head];
  const headed = legs.filter(({ length }) => length >= HEADED_MIN);
  inBatches(headed, HEADS_IN_A_PATH, (batch) => {
    brush.beginPath();
    for (const { x2, y2, dx, dy } of batch) {
      for (const { points, isClosed } of outlines) {
        points.forEach(([x, y], index) => {
          const [px, py] = [x2 + x * dx - y * dy, y2 + x * dy + y * dx];
          if (index === 0) brush.moveTo(px, py);
          else brush.lineTo(px, py);
        });
        if (isClosed) brush.closePath();
      }
    }
    if (fill !== 'none') brush.fill();
    if (fill !== 'kind') brush.stroke();
  });
}

function paintEnds(brush: Brush, outcome: Outcome, legs: readonly Leg[], orientation: Orientation): void {
  if (outcome === 'stale') paintStops(brush, legs, orientation);
  if (outcome === 'missed') paintMissed(brush, legs);
}

/** ⊣ where a message did not get in. */
function paintStops(brush: Brush, legs: readonly Leg[], orientation: Orientation): void {
  const [across, down] = orientation === 'horizontal' ? [0, 9] : [9, 0];
  brush.lineWidth = 3;
  inBatches(legs, LINES_IN_A_PATH, (batch) => {
    brush.beginPath();
    for (const { x2, y2 } of batch) {
      brush.moveTo(x2 - across, y2 - down);
      brush.lineTo(x2 + across, y2 + down);
    }
    brush.stroke();
  });
}

/** ⊘ where nobody was there to receive a message. */
function paintMissed(brush: Brush, legs: readonly Leg[]): void {
  const radius = MISSED_RADIUS - 1;
  const slash = MISSED_RADIUS * Math.SQRT1_2;
  brush.lineWidth = 2;
  inBatches(legs, HEADS_IN_A_PATH, (batch) => {
    brush.beginPath();
    for (const { x2, y2, dx, dy } of batch) {
      const [x, y] = [x2 + dx * MISSED_RADIUS, y2 + dy * MISSED_RADIUS];
      brush.moveTo(x + radius, y);
      brush.arc(x, y, radius, 0, 2 * Math.PI);
      brush.moveTo(x - slash, y + slash);
      brush.lineTo(x + slash, y - slash);
    }
    brush.stroke();
  });
}

function inBatches<Item>(items: readonly Item[], size: number, paint: (batch: readonly Item[]) => void): void {
  for (let index = 0; index < items.length; index += size) paint(items.slice(index, index + size));
}
