import { isFolded } from '../fold.ts';
import { chipLabels, letterLabels } from './arrowLabels.ts';
import { sealPlace } from './arrows.ts';
import type { Box, Place, Point } from './axes.ts';
import { pointAt } from './axes.ts';
import type { Candidate, Field } from './field.ts';
import { addLine, createField, findRoom, takeRoom } from './field.ts';
import type { Frame } from './frame.ts';
import { laneAt } from './frame.ts';
import { gateLabels } from './gateLabels.ts';
import { gateBoxes } from './gateMarks.ts';
import { badgeBox } from './groupBadges.ts';
import type { Labelled, LabelRequest } from './labelRequest.ts';
import type { LabelMark, MeterMark } from './marks.ts';
import { HEAD_LENGTH } from './measures.ts';
import { meterMark } from './meterMarks.ts';
import { noteLabels, titleLabels } from './noteLabels.ts';
import { skippedBoxes } from './skipped.ts';
import { unlikeLabels } from './unlikeLabels.ts';
import type { Window } from './window.ts';

export interface Labels {
  readonly labels: readonly LabelMark[];
  readonly meters: readonly MeterMark[];
}

/**
 * Places every label that a part of time ever has, so that none moves while somebody steps. Greedy: titles, gates, quorums,
 * what lasted, chips, letters, in this order.
 */
export function placeLabels(labelled: Labelled): Labels {
  const { frame } = labelled;
  const field = createField((box) => laneCost(frame, box));
  takeObstacles(field, labelled);
  const inside = roomFor(frame, labelled.part);
  const place = ({ spots, life, ...mark }: LabelRequest): LabelMark => {
    return { ...mark, ...life, box: findRoom(field, spots.filter(inside), life) };
  };
  const titles = titleLabels(labelled).map(place);
  // Bars have their places; pips look for room after the names of gates.
  const hasBars = isFolded(labelled.scene);
  const placeMeters = () => labelled.meters.map((meter) => meterMark(field, labelled, meter, inside));
  const bars = hasBars ? placeMeters() : [];
  const gates = gateLabels(labelled).map(place);
  const meters = hasBars ? bars : placeMeters();
  // Each crash and each partition has its words in the picture, so they come before what could be left out.
  const notes = [...unlikeLabels(labelled), ...noteLabels(labelled)].map(place);
  const chips = chipLabels(labelled).map(place);
  const letters = letterLabels(labelled).map(place);
  return { labels: [...titles, ...gates, ...notes, ...chips, ...letters], meters };
}

const ARROW_COST = 0.35;
const HEAD_COST = 1;
const FIRED_COST = 0.8;
const LANE_COST = 0.6;
/** A flag beside and above the foot of its pole. */
const FLAG_BOX = { x: 6, y: -10, size: { width: 16, height: 22 } } as const;
/** ✕, △ and clocks. */
const GLYPH_SIZE = 20;

/** Nothing may lie on gates and signs; nothing should lie on arrows, least of all on their heads. */
function takeObstacles(field: Field, labelled: Labelled): void {
  const { frame, arrows, gates, timers } = labelled;
  const { orientation } = frame;
  for (const mark of gates) {
    for (const box of gateBoxes(orientation, mark)) {
      takeRoom(field, box, { fromStep: mark.gate.step, untilStep: null });
    }
  }
  takeGlyphs(field, labelled);
  for (const box of skippedBoxes(labelled)) takeRoom(field, box, { fromStep: 0, untilStep: null });
  for (const { timer, from, to, at } of timers) {
    const ends = [
      pointAt(orientation, { time: from, lane: at }),
      pointAt(orientation, { time: to, lane: at }),
    ] as const;
    addLine(field, { from: ends[0], to: ends[1], cost: timer.hasFired ? FIRED_COST : ARROW_COST });
  }
  for (const arrow of arrows) {
    const { places, track } = arrow;
    const seal = sealPlace(arrow);
    if (seal) {
      const box = { ...pointAt(orientation, seal), width: GLYPH_SIZE, height: GLYPH_SIZE };
      takeRoom(field, box, { fromStep: track.knownFrom, untilStep: track.knownUntil });
    }
    for (let index = 1; index < places.length; index++) {
      addLeg(field, frame, places[index - 1] as Place, places[index] as Place);
      const [held, goesOn] = [places[index - 1] as Place, places[index] as Place];
      if (held.lane !== goesOn.lane) continue;
      const clock = { time: (held.time + goesOn.time) / 2, lane: held.lane - CLOCK_ASIDE };
      const box = { ...pointAt(orientation, clock), width: GLYPH_SIZE, height: GLYPH_SIZE };
      takeRoom(field, box, { fromStep: track.knownFrom, untilStep: track.knownUntil });
    }
  }
}

function takeGlyphs(field: Field, { frame, spells }: Labelled): void {
  const { orientation } = frame;
  for (const { spell, from, sign, to, badges } of spells) {
    const { what, fromStep, untilStep } = spell;
    if (what.kind === 'lie') {
      const lane = laneAt(frame, what.node);
      const ends = [from, to].map((time) => pointAt(orientation, { time, lane })) as [Point, Point];
      addLine(field, { from: ends[0], to: ends[1], cost: ARROW_COST });
      const { x, y } = pointAt(orientation, { time: sign, lane });
      takeRoom(field, { x: x + FLAG_BOX.x, y: y + FLAG_BOX.y, ...FLAG_BOX.size }, { fromStep, untilStep: null });
    }
    if (what.kind !== 'crash' && what.kind !== 'partition') continue;
    const lanes = what.kind === 'crash' ? [laneAt(frame, what.node)] : [...frame.lanes.values()];
    const glyph = (time: number, lane: number): Box => {
      return { ...pointAt(orientation, { time, lane }), width: GLYPH_SIZE, height: GLYPH_SIZE };
    };
    for (const { place } of badges) takeRoom(field, badgeBox(frame, place), { fromStep, untilStep: null });
    for (const lane of lanes) {
      if (what.kind === 'crash') takeRoom(field, glyph(sign, lane), { fromStep, untilStep: null });
      if (untilStep !== null) takeRoom(field, glyph(to, lane), { fromStep: untilStep, untilStep: null });
    }
  }
}

/** How far beside a hold its clock stands. */
export const CLOCK_ASIDE = 12;

function addLeg(field: Field, { orientation }: Frame, start: Place, end: Place): void {
  const from = pointAt(orientation, start);
  const to = pointAt(orientation, end);
  addLine(field, { from, to, cost: ARROW_COST });
  const share = Math.min(1, HEAD_LENGTH / (Math.hypot(to.x - from.x, to.y - from.y) || 1));
  const neck = { x: to.x - (to.x - from.x) * share, y: to.y - (to.y - from.y) * share };
  addLine(field, { from: neck, to, cost: HEAD_COST });
}

/** What it costs to lie on a lane. */
function laneCost(frame: Frame, box: Box): number {
  const isVertical = frame.orientation === 'vertical';
  const middle = isVertical ? box.x : box.y;
  const half = (isVertical ? box.width : box.height) / 2;
  for (const lane of frame.lanes.values()) if (Math.abs(lane - middle) < half) return LANE_COST;
  return 0;
}

/** Inside the lanes' area and the part: not on the ruler or the titles, not beyond the ends of time, where the logs are. */
function roomFor(frame: Frame, { from, to }: Window): (candidate: Candidate) => boolean {
  const isVertical = frame.orientation === 'vertical';
  const [start, end] = [Math.max(0, from), Math.min(frame.timeLength, to)];
  const [right, bottom] = isVertical ? [frame.width, end] : [end, frame.height];
  const first = frame.lanesStart + frame.titleRow;
  const [left, top] = isVertical ? [first, start] : [start, first];
  return ({ box }) =>
    box.x - box.width / 2 >= left &&
    box.x + box.width / 2 <= right &&
    box.y - box.height / 2 >= top &&
    box.y + box.height / 2 <= bottom;
}
