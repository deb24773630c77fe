import { bisectLeft, bisectRight } from 'd3-array';
import type { Cursor } from '../layout/visible.ts';
import { isSent } from '../layout/visible.ts';
import { progressAt } from '../marks/arrow/routes.ts';
import type { Track } from '../marks/arrow/scene.ts';
import type { Scene } from '../scene/scene.ts';
import { NAMED_MAX } from './layout.ts';

/** The messages that the cluster shows: those of the step, and those on their way. */
export interface Shown {
  readonly track: Track;
  /** It was sent or handled in the step that is told. */
  readonly isNow: boolean;
}

/** So many are drawn at most, those of the step first: a flood would hold the page up, and cover everything. */
const DRAWN_MAX = 400;

/** So many messages at once are a ball of wool among nodes without names: then those of the step alone are drawn. */
const TOLD_APART_MAX = 60;

/** The messages that are drawn, and how many there is no room for. */
export interface Crowd {
  readonly drawn: readonly Shown[];
  readonly hidden: number;
}

export function crowdAt(scene: Scene, cursor: Cursor): Crowd {
  const all = messagesAt(scene, cursor);
  const isWool = scene.replicas > NAMED_MAX && all.length > TOLD_APART_MAX;
  const drawn = (isWool ? all.filter(({ isNow }) => isNow) : all).slice(-DRAWN_MAX);
  return { drawn, hidden: all.length - drawn.length };
}

function messagesAt(scene: Scene, cursor: Cursor): Shown[] {
  const last = cursor.steps - 1;
  const now = scene.time.unitAt(scene.ticks[last] ?? 0);
  const { starts, longest, lag } = scene.times;
  const first = bisectLeft(starts, now - longest - EPSILON);
  const end = bisectRight(starts, now + lag + EPSILON);
  const shown: Shown[] = [];
  for (const track of scene.tracks.slice(first, end)) {
    if (!isSent(track, cursor)) continue;
    const hasEnded = track.endStep !== null && track.endStep < cursor.steps;
    const isNow = track.sentStep === last || track.endStep === last;
    if (!hasEnded || isNow) shown.push({ track, isNow });
  }
  return shown.sort((a, b) => Number(a.isNow) - Number(b.isNow));
}

const EPSILON = 1e-6;

/** A head that leaves is seen at once, and one that arrives only in the step that handles it. */
const LEAST = 0.16;
const MOST = 0.94;

/** Returns how far a message has come at some time, of its way between two nodes. */
export function wayAt({ track, isNow }: Shown, unit: number, cursor: Cursor): number {
  const progress = progressAt(track.points, unit);
  const hasEnded = track.endStep !== null && track.endStep < cursor.steps && track.stop.unit <= unit + EPSILON;
  if (hasEnded && isNow) return track.stop.progress === 1 ? 1 : Math.max(LEAST, track.stop.progress);
  return Math.min(MOST, Math.max(LEAST, progress));
}
