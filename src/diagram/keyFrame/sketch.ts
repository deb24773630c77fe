import type { NodeId } from '../../engine/protocol.ts';
import type { Drawn } from '../fold.ts';
import type { Frame } from '../layout/frame.ts';
import type { Layout } from '../layout/layout.ts';
import { LEAD_IN, LEAD_OUT, typeFor } from '../layout/measures.ts';
import type { Cursor } from '../layout/visible.ts';
import type { Window } from '../layout/window.ts';
import type { Scene } from '../scene/scene.ts';

/** A moment of a run, laid out for a small picture. */
export interface Sketch {
  readonly layout: Layout;
  readonly drawn: Drawn;
  readonly cursor: Cursor;
  /** From the first moment that is shown to now. */
  readonly window: Window;
}

/** The picture is laid out as the diagram is, and then so much smaller: marks keep their proportions. */
export const SCALE = 0.62;

/** The margins in px of the small picture: at the sides, above and below the lanes, and the fog after now. */
const SIDE = 16;
const EDGE = 8;
const FOG = 30;

/** The most time, in units, that is legible: of a longer run only the last part is shown. */
const UNITS_MOST = 14;
/** Less time than this does not fill the picture. */
const UNITS_LEAST = 3;
/** The largest distance of lanes, in px of the small picture. */
const PITCH_MOST = 26;

interface Framed {
  readonly frame: Frame;
  /** The first moment that is shown, in units. */
  readonly start: number;
}

/** Returns the first moment that a picture of so much time shows, in units. */
export function startOf(now: number): number {
  return Math.max(0, now - UNITS_MOST);
}

/** Fits lanes and time into a small room: names, logs and rulers have none in it. */
export function frameOf(scene: Scene, now: number, size: { readonly width: number; readonly height: number }): Framed {
  const [width, height] = [size.width / SCALE, size.height / SCALE];
  const start = startOf(now);
  const plotStart = SIDE / SCALE;
  const unit = (width - plotStart - FOG / SCALE) / Math.max(UNITS_LEAST, now - start);
  return {
    start,
    frame: {
      orientation: 'horizontal',
      isNarrow: true,
      isInPair: false,
      type: typeFor(true, false),
      width,
      height,
      plotStart,
      plotEnd: width,
      unit,
      timeLength: LEAD_IN + scene.time.units * unit + LEAD_OUT,
      ...spreadLanes(scene, height),
    },
  };
}

type Across = Pick<Frame, 'pitch' | 'lanes' | 'lanesStart' | 'lanesEnd' | 'replicasStart' | 'replicasEnd'>;

function spreadLanes(scene: Scene, height: number): Across {
  const rows = scene.lanes.length;
  const pitch = Math.min(PITCH_MOST / SCALE, (height - (2 * EDGE) / SCALE) / rows);
  const lanesStart = (height - rows * pitch) / 2;
  const lanes = new Map<NodeId, number>();
  scene.lanes.forEach((node, row) => {
    lanes.set(node, lanesStart + (row + 0.5) * pitch);
  });
  const lanesEnd = lanesStart + rows * pitch;
  return {
    pitch,
    lanes,
    lanesStart,
    lanesEnd,
    replicasStart: lanesEnd - scene.replicas * pitch,
    replicasEnd: lanesEnd,
  };
}
