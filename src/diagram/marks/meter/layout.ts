import { bisector } from 'd3-array';
import { isFolded } from '../../fold.ts';
import type { Box } from '../../layout/axes.ts';
import type { Candidate, LabelField } from '../../layout/field.ts';
import { findRoom, takeRoom } from '../../layout/field.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt, timeAt, unitsOf } from '../../layout/frame.ts';
import type { Layout } from '../../layout/layout.ts';
import { spotsAround } from '../../layout/spots.ts';
import type { Window } from '../../layout/window.ts';
import type { Scene } from '../../scene/scene.ts';
import { textWidth } from '../../textWidth.ts';
import type { Meter } from './scene.ts';
import { pipVotes } from './scene.ts';

/** Quorum meters: pips while they can be counted at a glance, else a bar with a tick at the threshold. */

export interface MeterMark {
  readonly key: string;
  readonly meter: Meter;
  /** Null where there was no room. */
  readonly box: Box | null;
  readonly form: 'pips' | 'bar';
  /** The count in digits, beside the pips. */
  readonly text: string | null;
}

export const PIP_WIDTH = 8;

export const PIP_HEIGHT = 12;

export const PIP_GAP = 2;

/** Full length is n. */
export const BAR_LENGTH_MAX = 72;
export const BAR_HEIGHT = 8;
export const METER_TEXT_GAP = 5;

interface Surroundings {
  readonly frame: Frame;
  readonly scene: Scene;
}

/** Pips stand under the last vote, wherever there is room. */
export function meterMark(
  field: LabelField,
  { frame, scene }: Surroundings,
  meter: Meter,
  inside: (candidate: Candidate) => boolean,
): MeterMark {
  if (isFolded(scene)) {
    const bar = barMark(frame, scene, meter);
    if (bar.box) takeRoom(field, bar.box, meter);
    return bar;
  }
  const text = frame.isNarrow ? null : `${Math.min(meter.have, meter.need)}/${meter.need}`;
  const textRoom = text ? METER_TEXT_GAP + textWidth(text, frame.type.label) : 0;
  const width = pipsWidth(meter.need) + textRoom;
  const height = Math.max(PIP_HEIGHT, text ? Math.ceil(frame.type.label * 1.2) : 0);
  const place = { time: timeAt(frame, meter.unit), lane: laneAt(frame, meter.node) };
  const spots = spotsAround(frame.orientation, place, { width, height }, 'meter').filter(inside);
  return { key: meter.key, meter, form: 'pips', text, box: findRoom(field, spots, meter) };
}

/** Bars of one phase stand in line, on every lane where the phase begins: a replica that is behind is seen at once. */
function barMark(frame: Frame, scene: Scene, meter: Meter): MeterMark {
  const isVertical = frame.orientation === 'vertical';
  const begins = phaseBegins(scene, meter) ?? meter.unit;
  const lane = laneAt(frame, meter.node);
  const length = Math.min(BAR_LENGTH_MAX, Math.round(frame.unit * 0.6));
  const time = timeAt(frame, begins) + BAR_AFTER + length / 2;
  const across = lane + Math.min(BAR_ASIDE_MAX, frame.pitch * 0.2) + BAR_HEIGHT / 2;
  const box = isVertical
    ? { x: across, y: time, width: BAR_HEIGHT, height: length }
    : { x: time, y: across, width: length, height: BAR_HEIGHT };
  return { key: meter.key, meter, form: 'bar', text: meter.isFull ? null : `${meter.have}/${meter.need}`, box };
}

/** The place of a bar: behind the first message of a phase, and beside the lane. */
const BAR_AFTER = 14;
const BAR_ASIDE_MAX = 10;

function phaseBegins(scene: Scene, { gate, slot }: Meter): number | undefined {
  const about = slot === null ? undefined : scene.slots[slot];
  return about?.phases.find((span) => span.phase === pipVotes[gate])?.from;
}

export function pipsWidth(count: number): number {
  return count * (PIP_WIDTH + PIP_GAP) - PIP_GAP;
}

/** Meters are in the order of their steps, hence of time. */
export function metersWithin({ scene, frame }: Layout, { from, to }: Window): Meter[] {
  const { meters } = scene;
  const [first, last] = unitsOf(frame, from, to);
  return meters.slice(meterAt.left(meters, first), meterAt.left(meters, last));
}

const meterAt = bisector(({ unit }: Meter) => unit);
