import type { NodeId } from '../../engine/protocol.ts';
import { isFolded } from '../fold.ts';
import type { Scene } from '../scene/scene.ts';
import type { Orientation } from './axes.ts';
import type { Type } from './measures.ts';
import {
  FLAG_SIZE,
  LEAD_IN,
  LEAD_OUT,
  NARROW_PX,
  pitchFor,
  RULER_ROW,
  TITLE_ROW,
  typeFor,
  unitFor,
} from './measures.ts';

/** The room of lane heads, ruler, lanes and logs; and the distances of lanes and of moments. */
export interface Frame {
  readonly orientation: Orientation;
  readonly isNarrow: boolean;
  readonly type: Type;
  /** The size of the whole drawing; it may be more than there is room for, and scrolls. */
  readonly width: number;
  readonly height: number;
  /** The plot along time: from the end of the lane heads to the beginning of the logs. */
  readonly plotStart: number;
  readonly plotEnd: number;
  /** One unit of the time scale, in px. */
  readonly unit: number;
  /** The length of all of time, margins included. */
  readonly timeLength: number;
  /** The ruler's first row, and the area of the lanes: across the lanes. */
  readonly rulerStart: number;
  readonly rulerRows: number;
  readonly lanesStart: number;
  /** The room for titles of view changes, at the start of the lanes' area. */
  readonly titleRow: number;
  readonly lanesEnd: number;
  readonly pitch: number;
  readonly lanes: ReadonlyMap<NodeId, number>;
}

export interface FrameOptions {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** 1 shows the run at its natural spacing. */
  readonly zoom: number;
  readonly isIdeographic: boolean;
  readonly textScale: number;
  readonly rulerRows: number;
  /** The width of the column of logs, where lanes are rows. */
  readonly logWidth: number;
  readonly headWidth: number;
  /** The run of another picture with which this one shares the page: lanes are closer, and time is as long in both. */
  readonly beside?: Scene | undefined;
}

export function createFrame(scene: Scene, options: FrameOptions): Frame {
  const { orientation, width, height, zoom, textScale, rulerRows } = options;
  const isVertical = orientation === 'vertical';
  const isNarrow = width < NARROW_PX;
  const type = typeFor(isNarrow, options.isIdeographic, textScale);
  const [alongTime, acrossLanes] = isVertical ? [height, width] : [width, height];
  const heads = isVertical ? Math.round(type.lane + type.status + 22) : options.headWidth;
  const windows = scene.hasCheckpoints ? type.status + 4 : 0;
  const logs = isVertical ? Math.round(type.label + 20 + windows) : options.logWidth;
  const plotLength = Math.max(80, alongTime - heads - logs);
  const rulerRow = isVertical ? 20 : RULER_ROW;
  const rulerStart = FLAG_SIZE;
  const lanesStart = rulerStart + rulerRows * rulerRow + (isVertical ? 2 : 4);
  const titleRow = !isVertical && hasTitles(scene) ? TITLE_ROW : 0;
  const across = spreadLanes(scene, options, lanesStart + titleRow, acrossLanes);
  const unit = naturalUnit(scene, options, plotLength) * zoom;
  const size = Math.max(acrossLanes, across.lanesEnd);
  return {
    orientation,
    isNarrow,
    type,
    width: isVertical ? size : Math.max(width, heads + plotLength + logs),
    height: isVertical ? Math.max(height, heads + plotLength + logs) : size,
    plotStart: heads,
    plotEnd: heads + plotLength,
    unit,
    timeLength: LEAD_IN + scene.time.units * unit + LEAD_OUT,
    rulerStart,
    rulerRows,
    lanesStart,
    titleRow,
    ...across,
  };
}

/** View changes have titles; where time runs down there is no row for them, and they look for room among the lanes. */
export function hasTitles({ intervals }: Scene): boolean {
  return intervals.some(({ what }) => what.kind === 'viewChange');
}

/** The factor up to which slots that overlap get more room for each moment. */
const CROWDING_MAX = 2.5;

/** Fills the room there is, if that is pleasant; a short run is not pulled apart, a long one not crammed. */
export function naturalUnit(
  scene: Scene,
  { orientation, beside = scene }: Pick<FrameOptions, 'orientation' | 'beside'>,
  plotLength: number,
): number {
  const { least, most } = unitFor(orientation === 'vertical');
  const fitting = (plotLength - LEAD_IN - LEAD_OUT) / Math.max(1, scene.time.units, beside.time.units);
  const crowding = Math.max(scene.crowding, beside.crowding);
  return Math.min(most, Math.max(least * Math.min(crowding, CROWDING_MAX), fitting));
}

/** Rows of lanes in two pictures, one above the other, may be so much closer. */
const PAIR_SHARE = 0.45;

/** The line that says how many messages are folded away. */
const FOOTER_SIZE = 20;

function spreadLanes(
  scene: Scene,
  { orientation, beside }: FrameOptions,
  lanesStart: number,
  room: number,
): Pick<Frame, 'pitch' | 'lanes' | 'lanesEnd'> {
  const isVertical = orientation === 'vertical';
  const { least: alone, most } = pitchFor(scene.replicas, isVertical);
  const least = beside && !isVertical ? alone * PAIR_SHARE : alone;
  const count = scene.lanes.length;
  // Rows leave room for the labels above the first and the meters under the last; columns need half a pitch each side.
  const headroom = isVertical ? 0.5 : 0.42;
  const tailroom = 0.5;
  const footer = isFolded(scene) && !isVertical ? FOOTER_SIZE : 0;
  const pitch = Math.floor(
    Math.min(most, Math.max(least, (room - lanesStart - footer) / (count - 1 + headroom + tailroom))),
  );
  const first = Math.round(lanesStart + pitch * headroom) + 0.5;
  const lanes = new Map(scene.lanes.map((node, index) => [node, first + index * pitch]));
  return { pitch, lanes, lanesEnd: Math.round(first + (count - 1 + tailroom) * pitch) };
}

/** A unit's distance from the start of time, in px. */
export function timeAt(frame: Frame, unit: number): number {
  return LEAD_IN + unit * frame.unit;
}

export function laneAt(frame: Frame, node: NodeId): number {
  return frame.lanes.get(node) ?? 0;
}

/** The detail that is left where time is compressed: everything; no words; arrows and brackets only. */
export type Detail = 'full' | 'wordless' | 'lines';

const FULL_UNIT_MIN = 40;
const WORDLESS_UNIT_MIN = 18;

export function detailOf({ unit }: Frame): Detail {
  if (unit >= FULL_UNIT_MIN) return 'full';
  return unit >= WORDLESS_UNIT_MIN ? 'wordless' : 'lines';
}

/** A part of time, in px from its start, in units. */
export function unitsOf(frame: Frame, from: number, to: number): [number, number] {
  const start = timeAt(frame, 0);
  return [(from - start) / frame.unit, (to - start) / frame.unit];
}
