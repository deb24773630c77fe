import { bisectLeft, bisectRight } from 'd3-array';
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
import type { GateMark } from '../gate/layout.ts';
import type { Gate } from '../gate/scene.ts';
import { DOUBLED_ASIDE } from '../lie/layout.ts';
import type { Outcome } from './outcomes.ts';
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
  /** How far it is drawn beside its time, in px: another message takes exactly the same way. */
  readonly aside: number;
  /** A request as it was first sent. */
  readonly isAsked: boolean;
  /** The lanes that it passes under without ending there. */
  readonly crossings: readonly Crossing[];
}

/** A lane between sender and receiver. */
export interface Crossing {
  /** Across the lanes, in px. */
  readonly lane: number;
  /** A gate is so near that the arrow seems to come from it, or to go to it. */
  readonly isNearGate: boolean;
}

export const HEAD_LENGTH = 12;

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

export function createArrows(scene: Scene, frame: Frame, gates: readonly GateMark[]): Arrows {
  const made: ArrowMark[] = [];
  const surroundings = { scene, frame, gateTimes: timesByLane(gates) };
  const arrowAt = (index: number): ArrowMark => {
    const cached = made[index];
    if (cached) return cached;
    const mark = arrowMark(surroundings, index);
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

interface Surroundings {
  readonly scene: Scene;
  readonly frame: Frame;
  /** By the place of a lane: the times of the gates on it, ascending. */
  readonly gateTimes: ReadonlyMap<number, readonly number[]>;
}

function timesByLane(gates: readonly GateMark[]): Surroundings['gateTimes'] {
  const times = new Map<number, number[]>();
  for (const { place } of gates) {
    const own = times.get(place.lane);
    if (own) own.push(place.time);
    else times.set(place.lane, [place.time]);
  }
  for (const own of times.values()) own.sort((a, b) => a - b);
  return times;
}

/** An arrow spans exactly the time its message took, under the time scale. */
function arrowMark({ scene, frame, gateTimes }: Surroundings, index: number): ArrowMark {
  const track = scene.tracks[index] as Track;
  const aside = (scene.sameWay.get(index) ?? 0) * SAME_WAY_ASIDE;
  const beside = (place: AxisPlace): AxisPlace => (aside === 0 ? place : { ...place, time: place.time + aside });
  const places = track.points.map((point, at) => beside(placeOn(frame, track, point, at)));
  const door = doors[track.outcome];
  const stop = door ? doorOf(track, places, door) : beside(placeOn(frame, track, track.stop, -1));
  const reached = track.endStep === null ? undefined : scene.gateOfStep.get(track.endStep);
  const passed = scene.gateOfStep.get(track.sentStep);
  return {
    key: track.key,
    track,
    style: styleOf(track.envelope.message.kind),
    places,
    stop,
    inset: insetOf(track, reached),
    startInset: passed ? GATE_CLEARANCE : 0,
    aside,
    isAsked: scene.asked.has(track.key),
    crossings: crossingsOf(frame, gateTimes, places),
  };
}

/** The distance between two messages that take the same way, in px. */
const SAME_WAY_ASIDE = 3;

/** The head of an arrow that ends in a gate is seen, and so is the gate. In px. */
const GATE_CLEARANCE = 12;

function insetOf(track: Track, reached: Gate | undefined): number {
  if (track.outcome === 'missed') return GATE_CLEARANCE;
  return reached && track.stop.progress === 1 ? GATE_CLEARANCE : 0;
}

/**
 * A cut link stops a message this far from its sender, or from its receiver if it was cut meanwhile. One of which only
 * the sending is seen is so long that its head clears a gate. In px.
 */
const doors: Partial<Record<Outcome, number>> = { blocked: 24, unseen: 38 };

/** Returns the place where a message is seen to end: never halfway, where it would lie on somebody else's lane. */
function doorOf(track: Track, places: readonly AxisPlace[], door: number): AxisPlace {
  const isLate = track.endStep !== track.sentStep;
  const [from, to] = (isLate ? [places.at(-1), places.at(-2)] : places) as [AxisPlace, AxisPlace];
  const share = Math.min(1, door / (Math.hypot(to.time - from.time, to.lane - from.lane) || 1));
  return { time: from.time + (to.time - from.time) * share, lane: from.lane + (to.lane - from.lane) * share };
}

/** A gate nearer than this, in px, has the arrow interrupted farther around it. */
const NEAR_GATE = 16;

function crossingsOf(
  frame: Frame,
  gateTimes: Surroundings['gateTimes'],
  places: readonly AxisPlace[],
): readonly Crossing[] {
  const [start, end] = [(places[0] as AxisPlace).lane, (places.at(-1) as AxisPlace).lane];
  const [low, high] = [Math.min(start, end) + 1, Math.max(start, end) - 1];
  const crossings: Crossing[] = [];
  // An arrow that begins beside its lane, as the network's copies do, has not crossed it.
  const isBetween = (lane: number) => lane > low + frame.pitch / 2 && lane < high - frame.pitch / 2;
  for (const lane of frame.lanes.values()) {
    if (isBetween(lane)) crossings.push({ lane, isNearGate: isNear(gateTimes.get(lane), timeOnLane(places, lane)) });
  }
  return crossings;
}

function isNear(times: readonly number[] | undefined, time: number): boolean {
  if (!times) return false;
  const next = bisectLeft(times, time - NEAR_GATE);
  return next < times.length && (times[next] as number) < time + NEAR_GATE;
}

/** Returns the time at which a route is on a lane. */
function timeOnLane(places: readonly AxisPlace[], lane: number): number {
  for (let index = 1; index < places.length; index++) {
    const [from, to] = [places[index - 1] as AxisPlace, places[index] as AxisPlace];
    const share = (lane - from.lane) / (to.lane - from.lane);
    if (share >= 0 && share <= 1) return from.time + (to.time - from.time) * share;
  }
  return Number.NEGATIVE_INFINITY;
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
