import { bisector } from 'd3-array';
import type { Box } from '../../layout/axes.ts';
import type { LabelField } from '../../layout/field.ts';
import { takeRoom } from '../../layout/field.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt, timeAt, unitsOf } from '../../layout/frame.ts';
import type { Layout } from '../../layout/layout.ts';
import type { Window } from '../../layout/window.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Meter } from './scene.ts';
import { pipVotes } from './scene.ts';

/** Quorum meters where there are too many replicas for rings: bars of length n, with a tick at the threshold. */

export interface MeterMark {
  readonly key: string;
  readonly meter: Meter;
  /** Null where there was no room. */
  readonly box: Box | null;
  /** The count in digits, beside the bar. */
  readonly text: string | null;
}

/** Full length is n. */
export const BAR_LENGTH_MAX = 72;
export const BAR_HEIGHT = 8;
export const METER_TEXT_GAP = 5;

interface Surroundings {
  readonly frame: Frame;
  readonly scene: Scene;
}

/** Takes the room of a bar. */
export function meterMark(field: LabelField, surroundings: Surroundings, meter: Meter): MeterMark {
  const bar = barMark(surroundings, meter);
  if (bar.box) takeRoom(field, bar.box, meter);
  return bar;
}

/** Bars of one phase stand in line, on every lane where the phase begins: a replica that is behind is seen at once. */
function barMark({ frame, scene }: Surroundings, meter: Meter): MeterMark {
  const isVertical = frame.orientation === 'vertical';
  const { time, across, length } = barPlace(frame, meter, phaseBegins(scene, meter) ?? meter.unit);
  const box = isVertical
    ? { x: across, y: time, width: BAR_HEIGHT, height: length }
    : { x: time, y: across, width: length, height: BAR_HEIGHT };
  return { key: meter.key, meter, text: meter.isFull ? null : `${meter.have}/${meter.need}`, box };
}

/** The place of a bar: behind the first message of a phase, and beside the lane. */
const BAR_AFTER = 14;
const BAR_ASIDE_MAX = 10;

/** Returns the middle of a bar along time and across lanes, and how long it is. In px. @param begins in units */
export function barPlace(frame: Frame, { node }: Meter, begins: number) {
  const length = Math.min(BAR_LENGTH_MAX, Math.round(frame.unit * 0.6));
  const time = timeAt(frame, begins) + BAR_AFTER + length / 2;
  const across = laneAt(frame, node) + Math.min(BAR_ASIDE_MAX, frame.pitch * 0.2) + BAR_HEIGHT / 2;
  return { time, across, length };
}

/** Returns when the phase of a certificate began, in units; undefined where it is of none. */
export function phaseBegins(scene: Scene, { gate, slot }: Meter): number | undefined {
  const about = slot === null ? undefined : scene.slots[slot];
  return about?.phases.find((span) => span.phase === pipVotes[gate])?.from;
}

/** Meters are in the order of their steps, hence of time. */
export function metersWithin({ scene, frame }: Layout, { from, to }: Window): Meter[] {
  const { meters } = scene;
  const [first, last] = unitsOf(frame, from, to);
  return meters.slice(meterAt.left(meters, first), meterAt.left(meters, last));
}

const meterAt = bisector(({ unit }: Meter) => unit);
