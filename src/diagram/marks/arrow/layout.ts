import { bisectLeft, bisectRight } from 'd3-array';
import type { GateKind } from '../../../scenario/focus.ts';
import type { Drawn } from '../../fold.ts';
import type { AxisPlace } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt, timeAt } from '../../layout/frame.ts';
import { LEAD_IN } from '../../layout/measures.ts';
import type { Window } from '../../layout/window.ts';
import { isInWindow } from '../../layout/window.ts';
import type { MessageStyle } from '../../messageStyle.ts';
import { styleOf } from '../../messageStyle.ts';
import type { Scene } from '../../scene/scene.ts';
import { GATE_HALF, gateSize } from '../gate/layout.ts';
import type { Gate } from '../gate/scene.ts';
import { DOUBLED_ASIDE } from '../lie/layout.ts';
import type { Track } from './scene.ts';

/** A message, from lane to lane. */
export interface ArrowMark {
  readonly key: string;
  readonly track: Track;
  readonly style: MessageStyle;
  /** The route to its receiver, even if it ends before. */
  readonly places: readonly AxisPlace[];
  /** The place where it really ends. */
  readonly stop: AxisPlace;
  /** The distance of the head from the end, so that a gate reached by it stays free. */
  readonly inset: number;
  /** The same where it starts. */
  readonly startInset: number;
}

export const HEAD_LENGTH = 12;

/** The ring around the head of a vote that counts. */
export const RING_RADIUS = 5.5;

/** ⊘ where nobody was there to receive. */
export const MISSED_RADIUS = 6;

/** The distance of a clock from its hold. */
export const CLOCK_ASIDE = 12;

/** The network's second copy runs beside the first. */
const COPY_SHIFT = 5;

/** The arrows of a run, each made when it is first wanted. */
export interface Arrows {
  /** Those of the messages drawn that touch a part of time, in the order in which they were sent. */
  within(window: Window, drawn: Drawn): ArrowMark[];
}

export function createArrows(scene: Scene, frame: Frame): Arrows {
  const made: ArrowMark[] = [];
  const arrowAt = (index: number): ArrowMark => {
    const cached = made[index];
    if (cached) return cached;
    const mark = arrowMark(scene, frame, scene.tracks[index] as Track);
    made[index] = mark;
    return mark;
  };
  return {
    within(window, drawn) {
      const unitOf = (time: number) => (time - LEAD_IN) / frame.unit;
      const { starts, longest, lag } = scene.times;
      const [earliest, latest] = [unitOf(window.from) - longest - EPSILON, unitOf(window.to) + lag + EPSILON];
      const first = bisectLeft(starts, earliest);
      const end = bisectRight(starts, latest);
      const marks: ArrowMark[] = [];
      for (let index = first; index < end; index++) {
        if (drawn && !drawn.has((scene.tracks[index] as Track).id)) continue;
        const mark = arrowAt(index);
        if (isInWindow(spanOf(mark), window)) marks.push(mark);
      }
      return marks;
    },
  };
}

const EPSILON = 1e-6;

/** Returns the time in which a message is on its way, in px. */
function spanOf({ places }: ArrowMark): Window {
  return { from: (places[0] as AxisPlace).time, to: (places.at(-1) as AxisPlace).time };
}

/** An arrow spans exactly the time its message took, under the time scale. */
function arrowMark(scene: Scene, frame: Frame, track: Track): ArrowMark {
  const places = track.points.map((point, index) => placeOn(frame, track, point, index));
  const stop = placeOn(frame, track, track.stop, -1);
  const reached = track.endStep === null ? undefined : scene.gateOfStep.get(track.endStep);
  const passed = scene.gateOfStep.get(track.sentStep);
  return {
    key: track.key,
    track,
    style: styleOf(track.envelope.message.kind),
    places,
    stop,
    inset: insetOf(frame, track, reached, places),
    startInset: passed ? insetFor(frame, passed, places) : 0,
  };
}

/** The head ends before the sign that stands at its end. */
function insetOf(frame: Frame, track: Track, reached: Gate | undefined, places: readonly AxisPlace[]): number {
  if (track.outcome === 'missed') return MISSED_RADIUS;
  return reached && track.stop.progress === 1 ? insetFor(frame, reached, places) : 0;
}

function placeOn(frame: Frame, track: Track, { unit, progress }: Track['stop'], index: number): AxisPlace {
  const from = laneAt(frame, track.by);
  const to = laneAt(frame, track.to);
  const shift = index === 0 ? startShift(track, Math.sign(to - from)) : 0;
  return { time: timeAt(frame, unit), lane: from + (to - from) * progress + shift };
}

function startShift({ envelope }: Track, direction: number): number {
  if (envelope.copy > 0) return direction * COPY_SHIFT;
  // Messages of a node's second copy start at the second line of its lane.
  return envelope.side === 'second' ? DOUBLED_ASIDE : 0;
}

/** Returns the place of a forged message's broken seal: halfway, once a receiver checked it. Null where none did. */
export function sealPlace({ track, places, stop }: ArrowMark): AxisPlace | null {
  const start = places.at(-2);
  if (!track.forged || track.stop.progress < 1 || !start) return null;
  return { time: (start.time + stop.time) / 2, lane: (start.lane + stop.lane) / 2 };
}

const diamonds: ReadonlySet<GateKind> = new Set(['prePrepared', 'prepared', 'committedLocal']);

/** Returns the distance from the middle of a gate to its edge, in the direction the arrow comes from. */
function insetFor({ orientation }: Frame, gate: Gate, places: readonly AxisPlace[]): number {
  const isHorizontal = orientation === 'horizontal';
  const end = places.at(-1) as AxisPlace;
  const before = places.at(-2) as AxisPlace;
  const time = Math.abs(end.time - before.time);
  const lane = Math.abs(end.lane - before.lane);
  const length = Math.hypot(time, lane) || 1;
  if (gate.kind === 'accepted') return GATE_HALF;
  if (diamonds.has(gate.kind)) return (GATE_HALF * length) / Math.max(time + lane, 1) + 1;
  const { width, height } = gateSize(gate.kind);
  const [timeHalf, laneHalf] = isHorizontal ? [width / 2, height / 2] : [height / 2, width / 2];
  return Math.min((timeHalf * length) / Math.max(time, 1), (laneHalf * length) / Math.max(lane, 1));
}
