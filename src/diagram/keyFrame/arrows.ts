import { isSent, isSettled, restingUnit } from '../layout/visible.ts';
import { headShapes } from '../marks/arrow/heads.ts';
import type { ArrowMark, Crossing } from '../marks/arrow/layout.ts';
import type { ArrowShape } from '../marks/arrow/shape.ts';
import { settledShape, travellingShape } from '../marks/arrow/shape.ts';
import type { Colour, MessageStyle } from '../messageStyle.ts';
import type { Layer } from './layer.ts';
import { circle, cross, outline, shown } from './layer.ts';
import type { Sketch } from './sketch.ts';

/** The arrows of one kind of message. */
interface Bundle {
  readonly style: MessageStyle;
  readonly colour: Colour;
  lines: string;
  /** The parts in which messages were held up. */
  holds: string;
  heads: string;
}

/** The messages, kind by kind; those that only keep replicas up to date are left out. */
export function arrowLayers(sketch: Sketch): Layer[] {
  const { layout, cursor, drawn, window } = sketch;
  const { scene, frame } = layout;
  const unit = restingUnit(scene, cursor);
  const bundles = new Map<string, Bundle>();
  let [origins, losses, refusals] = ['', '', ''];
  for (const full of layout.arrows.within(window, drawn)) {
    if (full.style.isQuiet || !isSent(full.track, cursor)) continue;
    const mark = { ...full, crossings: full.crossings.map(withoutGate) };
    const isOver = isSettled(mark.track, cursor, unit);
    const shape = isOver ? settledShape(mark, frame.orientation) : travellingShape(mark, frame.orientation, window.to);
    addArrow(bundles, mark, shape, isOver);
    origins += originOf(mark);
    if (!isOver || !shape.end) continue;
    const { x, y } = shape.end;
    if (mark.track.outcome === 'dropped' || mark.track.outcome === 'lost') losses += cross(x, y, LOSS_HALF);
    if (mark.track.outcome === 'rejected')
      refusals += outline(
        [
          [x, y - STOP_HALF],
          [x, y + STOP_HALF],
        ],
        false,
      );
  }
  return shown([
    ...[...bundles.values()].flatMap(layersOf),
    { path: origins, fill: 'request' },
    { path: losses, stroke: 'danger', strokeWidth: 3.4 },
    { path: refusals, stroke: 'danger', strokeWidth: 3.4 },
  ]);
}

/** Lanes are too close for the wide gaps that an arrow has at the gates of others. */
function withoutGate({ lane }: Crossing): Crossing {
  return { lane, isNearGate: false };
}

const LOSS_HALF = 5;
const STOP_HALF = 7;
const ORIGIN_RADIUS = 4;

function originOf({ track, places, isAsked }: ArrowMark): string {
  const start = places[0];
  return isAsked && start && track.envelope.copy === 0 ? circle(start.time, start.lane, ORIGIN_RADIUS) : '';
}

function addArrow(bundles: Map<string, Bundle>, { style, track }: ArrowMark, shape: ArrowShape, isOver: boolean): void {
  const colour = isOver && track.outcome === 'stale' ? 'lane' : style.colour;
  const key = `${style.head}.${style.phase}.${colour}`;
  const bundle = bundles.get(key) ?? { style, colour, lines: '', holds: '', heads: '' };
  bundles.set(key, bundle);
  bundle.lines += shape.line;
  bundle.holds += shape.hold;
  if (shape.head) bundle.heads += headAt(style, shape.head);
}

/** Returns the head of a message, turned and put where its tip is. */
function headAt({ head }: MessageStyle, { x, y, degrees }: NonNullable<ArrowShape['head']>): string {
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return headShapes[head].outlines
    .map(({ points, isClosed }) => {
      return outline(
        points.map(([a, b]) => [x + a * cos - b * sin, y + a * sin + b * cos] as const),
        isClosed,
      );
    })
    .join('');
}

/** The lines of a thick kind, in px of the layout, and of the others. */
const STRONG = 2.7;
const USUAL = 2.2;

function layersOf({ style, colour, lines, holds, heads }: Bundle): Layer[] {
  const strokeWidth = style.stroke > 2 ? STRONG : USUAL;
  const { fill } = headShapes[style.head];
  const line = { stroke: colour, strokeWidth };
  return [
    { path: lines, ...line },
    { path: holds, ...line, dashes: '2.4 4' },
    fill === 'kind' ? { path: heads, fill: colour } : { path: heads, ...line, ...(fill === 'page' && { fill }) },
  ];
}
