import type { NodeId } from '../../engine/protocol.ts';
import { isFolded } from '../fold.ts';
import type { Scene } from '../scene/scene.ts';
import type { Orientation } from './axes.ts';
import type { Type } from './measures.ts';
import {
  BOTTOM,
  CLIENT_PITCH,
  COLUMN_HEADS,
  LEAD_IN,
  LEAD_OUT,
  leastUnit,
  NARROW_PX,
  pitchFor,
  RULER,
  RULER_IN_PAIR,
  RULER_SIDE,
  typeFor,
} from './measures.ts';

/** The room of lane heads, ruler, lanes and logs; and the distances of lanes and of moments. */
export interface Frame {
  readonly orientation: Orientation;
  readonly isNarrow: boolean;
  /** Another picture lies beside it: the sentences say what words at the marks would. */
  readonly isInPair: boolean;
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
  /** The area of the lanes, across the lanes: the ruler is before it. */
  readonly lanesStart: number;
  readonly lanesEnd: number;
  /** The distance between the lanes of replicas. */
  readonly pitch: number;
  readonly lanes: ReadonlyMap<NodeId, number>;
  /** The nodes that have no lane of their own, and those on whose lanes they are. */
  readonly rowOf?: ReadonlyMap<NodeId, NodeId> | undefined;
  /** The area of the replicas' lanes. */
  readonly replicasStart: number;
  readonly replicasEnd: number;
}

export interface FrameOptions {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** 1 shows the run at its natural spacing. */
  readonly zoom: number;
  readonly isIdeographic: boolean;
  readonly textScale: number;
  /** The width of the column of logs, where lanes are rows. */
  readonly logWidth: number;
  readonly headWidth: number;
  /** The run of another picture with which this one shares the page: lanes are closer, and time is as long in both. */
  readonly beside?: Scene | undefined;
  /** Seen from afar: all lanes share the room there is. */
  readonly isProjected?: boolean | undefined;
}

export function createFrame(scene: Scene, options: FrameOptions): Frame {
  const { orientation, width, height, zoom, textScale } = options;
  const isVertical = orientation === 'vertical';
  const isNarrow = width < NARROW_PX;
  const type = typeFor(isNarrow, options.isIdeographic, textScale);
  const [alongTime, acrossLanes] = isVertical ? [height, width] : [width, height];
  const heads = isVertical ? Math.round(COLUMN_HEADS * textScale) : options.headWidth;
  const logs = isVertical ? 0 : options.logWidth;
  const plotLength = Math.max(80, alongTime - heads - logs);
  const across = spreadLanes(scene, options, acrossLanes);
  const unit = naturalUnit(scene, options, plotLength) * zoom;
  const size = Math.max(acrossLanes, across.lanesEnd + (isVertical ? 0 : BOTTOM));
  return {
    orientation,
    isNarrow,
    isInPair: options.beside !== undefined,
    type,
    width: isVertical ? size : Math.max(width, heads + plotLength + logs),
    height: isVertical ? Math.max(height, heads + plotLength + logs) : size,
    plotStart: heads,
    plotEnd: heads + plotLength,
    unit,
    timeLength: LEAD_IN + scene.time.units * unit + LEAD_OUT,
    ...across,
    rowOf: scene.folded?.rowOf,
  };
}

/** The factor up to which slots that overlap get more room for each moment. */
const CROWDING_MAX = 2.5;

/** Fills the room there is, if that is legible; a long run is not crammed, but scrolls. */
export function naturalUnit(
  scene: Scene,
  { orientation, beside = scene }: Pick<FrameOptions, 'orientation' | 'beside'>,
  plotLength: number,
): number {
  const fitting = (plotLength - LEAD_IN - LEAD_OUT) / Math.max(1, scene.time.units, beside.time.units);
  const crowding = Math.max(scene.crowding, beside.crowding);
  return Math.max(leastUnit(orientation === 'vertical') * Math.min(crowding, CROWDING_MAX), fitting);
}

/** Rows of lanes in two pictures, one above the other, may be so close, in px; and closer where all are in sight then. */
const PAIR_PITCH = 32;
const PAIR_PITCH_LEAST = 24;

/** A projected picture is scaled up, so its lanes may be closer before that; and so many clients are as good as replicas. */
const PROJECTED_PITCH_LEAST = 30;
const CLIENTS_PROJECTED = 2;

function leastInPair(alone: number, fitting: number): number {
  return Math.min(alone, fitting >= PAIR_PITCH_LEAST ? Math.min(PAIR_PITCH, fitting) : PAIR_PITCH);
}

/** The line that says how many messages are folded away. */
const FOOTER_SIZE = 20;

type Across = Pick<Frame, 'pitch' | 'lanes' | 'lanesStart' | 'lanesEnd' | 'replicasStart' | 'replicasEnd'>;

function spreadLanes(scene: Scene, { orientation, beside, isProjected }: FrameOptions, room: number): Across {
  const isVertical = orientation === 'vertical';
  const replicas = scene.lanes.length - scene.clients;
  const { least: alone, most } = pitchFor(replicas, isVertical);
  const start = isVertical ? RULER_SIDE : beside ? RULER_IN_PAIR : RULER;
  const footer = isFolded(scene) && !isVertical ? FOOTER_SIZE : 0;
  const field = room - start - (isVertical ? 8 : BOTTOM) - footer;
  // One client is as good as a replica; several are close together, so that the replicas keep their room.
  const isClose = !isVertical && scene.clients > (isProjected ? CLIENTS_PROJECTED : 1);
  const clientsRoom = isClose ? scene.clients * CLIENT_PITCH : 0;
  const rows = isClose ? replicas : scene.lanes.length;
  const fitting = (field - clientsRoom) / rows;
  const least = isProjected ? PROJECTED_PITCH_LEAST : beside && !isVertical ? leastInPair(alone, fitting) : alone;
  const pitch = Math.floor(Math.min(most, Math.max(least, fitting)));
  const lanes = new Map<NodeId, number>();
  let edge = start;
  for (const node of scene.lanes) {
    const own = isClose && node >= scene.replicas ? CLIENT_PITCH : pitch;
    lanes.set(node, Math.round(edge + own / 2) + 0.5);
    edge += own;
  }
  const replicasStart = edge - replicas * pitch;
  return { pitch, lanes, lanesStart: start, lanesEnd: Math.round(edge), replicasStart, replicasEnd: Math.round(edge) };
}

/** A unit's distance from the start of time, in px. */
export function timeAt(frame: Frame, unit: number): number {
  return LEAD_IN + unit * frame.unit;
}

export function laneAt(frame: Frame, node: NodeId): number {
  return frame.lanes.get(frame.rowOf?.get(node) ?? node) ?? 0;
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
