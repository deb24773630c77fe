import type { Focus } from '../scenario/focus.ts';
import type { Drawn } from './fold.ts';
import type { AxisPlace } from './layout/axes.ts';
import { laneAt } from './layout/frame.ts';
import type { Layout } from './layout/layout.ts';
import type { Cursor } from './layout/visible.ts';
import { isSent } from './layout/visible.ts';
import type { ArrowMark } from './marks/arrow/layout.ts';
import { gatesWithin } from './marks/gate/layout.ts';

/** The largest distance between pointer and mark, in px. */
const GATE_REACH = 14;
const ARROW_REACH = 8;
const LANE_REACH = 14;

/** Returns the thing at a place: a gate before an arrow, an arrow before a lane; null where there is none. */
export function hitTest(layout: Layout, cursor: Cursor, drawn: Drawn, place: AxisPlace): Focus | null {
  const near = { from: place.time - GATE_REACH, to: place.time + GATE_REACH };
  const gate = gatesWithin(layout, near).find(
    (mark) =>
      mark.gate.step < cursor.steps &&
      Math.hypot(mark.place.time - place.time, mark.place.lane - place.lane) <= GATE_REACH,
  );
  if (gate) {
    const { kind, node, view, sequence } = gate.gate;
    return { kind: 'gate', gate: kind, node, view, sequence };
  }
  const arrows = layout.arrows.within(near, drawn).filter(({ track }) => isSent(track, cursor));
  const arrow = nearestArrow(arrows, place);
  if (arrow) return { kind: 'message', id: arrow.track.id };
  for (const node of layout.scene.lanes) {
    if (Math.abs(laneAt(layout.frame, node) - place.lane) <= LANE_REACH) return { kind: 'node', node };
  }
  return null;
}

function nearestArrow(arrows: readonly ArrowMark[], place: AxisPlace): ArrowMark | null {
  let best: ArrowMark | null = null;
  let bestDistance = ARROW_REACH;
  for (const mark of arrows) {
    const distance = distanceTo(mark.places, place);
    if (distance > bestDistance) continue;
    best = mark;
    bestDistance = distance;
  }
  return best;
}

function distanceTo(places: readonly AxisPlace[], place: AxisPlace): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < places.length; index++) {
    const from = places[index - 1] as AxisPlace;
    const to = places[index] as AxisPlace;
    const time = to.time - from.time;
    const lane = to.lane - from.lane;
    const along = ((place.time - from.time) * time + (place.lane - from.lane) * lane) / (time ** 2 + lane ** 2 || 1);
    const share = Math.min(1, Math.max(0, along));
    least = Math.min(least, Math.hypot(from.time + time * share - place.time, from.lane + lane * share - place.lane));
  }
  return least;
}
