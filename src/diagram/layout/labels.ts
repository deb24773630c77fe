import { letterLabels } from '../marks/arrow/labels.ts';
import { takeArrows } from '../marks/arrow/obstacles.ts';
import { unlikeLabels } from '../marks/contradiction/labels.ts';
import { takeCrash } from '../marks/crash/obstacles.ts';
import { gateLabels } from '../marks/gate/labels.ts';
import { takeGates } from '../marks/gate/obstacles.ts';
import type { LabelMark } from '../marks/label/layout.ts';
import { takeLie } from '../marks/lie/obstacles.ts';
import type { MeterMark } from '../marks/meter/layout.ts';
import { meterMark } from '../marks/meter/layout.ts';
import { takePartition } from '../marks/partition/obstacles.ts';
import { skippedBoxes } from '../marks/timeBreak/layout.ts';
import { addTimers } from '../marks/timer/obstacles.ts';
import type { Box } from './axes.ts';
import type { Candidate, LabelField } from './field.ts';
import { createField, findRoom, takeRoom } from './field.ts';
import type { Frame } from './frame.ts';
import type { IntervalMark } from './intervals.ts';
import type { Labelled, LabelRequest } from './labelRequest.ts';
import { noteLabels } from './noteLabels.ts';
import type { Window } from './window.ts';

export interface Labels {
  readonly labels: readonly LabelMark[];
  readonly meters: readonly MeterMark[];
}

/**
 * Places every label that a part of time ever has. Greedy: bars, gates, intervals and letters, in this order.
 */
export function placeLabels(labelled: Labelled): Labels {
  const { frame } = labelled;
  const field = createField((box) => laneCost(frame, box));
  takeObstacles(field, labelled);
  const inside = roomFor(frame, labelled.part);
  const place = ({ spots, life, ...mark }: LabelRequest): LabelMark => {
    return { ...mark, ...life, box: findRoom(field, spots.filter(inside), life) };
  };
  const meters = labelled.meters.map((meter) => meterMark(field, labelled, meter));
  const gates = gateLabels(labelled).map(place);
  const notes = [...unlikeLabels(labelled), ...noteLabels(labelled)].map(place);
  const letters = letterLabels(labelled).map(place);
  return { labels: [...gates, ...notes, ...letters], meters };
}

/** Nothing may lie on gates and signs; nothing should lie on arrows, least of all on their heads. */
function takeObstacles(field: LabelField, labelled: Labelled): void {
  takeGates(field, labelled);
  for (const mark of labelled.intervals) takeInterval(field, labelled.frame, mark);
  for (const box of skippedBoxes(labelled)) takeRoom(field, box, { fromStep: 0, untilStep: null });
  addTimers(field, labelled);
  takeArrows(field, labelled);
}

function takeInterval(field: LabelField, frame: Frame, mark: IntervalMark): void {
  const { what } = mark.interval;
  switch (what.kind) {
    case 'crash':
      return takeCrash(field, frame, mark, what);
    case 'lie':
      return takeLie(field, frame, mark, what);
    case 'partition':
      return takePartition(field, frame, mark);
    // They have no signs that words could hide.
    case 'cutOff':
    case 'link':
    case 'leaving':
    case 'viewChange':
    case 'fetch':
      return;
  }
}

const LANE_COST = 0.6;

/** Returns the cost of lying on a lane. */
function laneCost(frame: Frame, box: Box): number {
  const isVertical = frame.orientation === 'vertical';
  const middle = isVertical ? box.x : box.y;
  const half = (isVertical ? box.width : box.height) / 2;
  for (const lane of frame.lanes.values()) if (Math.abs(lane - middle) < half) return LANE_COST;
  return 0;
}

/** Keeps labels inside the lanes' area and the part: off ruler, titles and logs. */
function roomFor(frame: Frame, { from, to }: Window): (candidate: Candidate) => boolean {
  const isVertical = frame.orientation === 'vertical';
  const [start, end] = [Math.max(0, from), Math.min(frame.timeLength, to)];
  const [right, bottom] = isVertical ? [frame.width, end] : [end, frame.height];
  const first = frame.lanesStart;
  const [left, top] = isVertical ? [first, start] : [start, first];
  return ({ box }) =>
    box.x - box.width / 2 >= left &&
    box.x + box.width / 2 <= right &&
    box.y - box.height / 2 >= top &&
    box.y + box.height / 2 <= bottom;
}
