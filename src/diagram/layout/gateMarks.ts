import type { NodeId } from '../../engine/protocol.ts';
import type { Scene } from '../scene/scene.ts';
import type { Box, Orientation, Place, Point } from './axes.ts';
import { pointAt } from './axes.ts';
import type { Frame } from './frame.ts';
import { laneAt, timeAt } from './frame.ts';
import type { GateMark } from './marks.ts';
import { GATE_GAP, GATE_HALF, gateSize, STAR_SIZE, VIEW_CHIP } from './measures.ts';

/** How far a gate may be moved from its moment to stay clear of the one before it. */
const DRIFT_MAX = 6 * GATE_HALF;

/** All gates on their lanes. Those of one step stand side by side, the first at its moment. */
export function gateMarks(scene: Scene, frame: Frame): GateMark[] {
  const ends = new Map<NodeId, number>();
  return scene.gates.map((gate) => {
    const { width, height } = gateSize(gate.kind);
    const half = (frame.orientation === 'horizontal' ? width : height) / 2;
    const exact = timeAt(frame, gate.unit);
    const clear = (ends.get(gate.node) ?? Number.NEGATIVE_INFINITY) + GATE_GAP + half;
    const time = Math.min(Math.max(exact, clear), exact + DRIFT_MAX);
    ends.set(gate.node, time + half);
    return { key: gate.key, gate, place: { time, lane: laneAt(frame, gate.node) } };
  });
}

/** What a gate covers: its sign, and ★ where a primary's view begins. */
export function gateBoxes(orientation: Orientation, { gate, place }: GateMark): Box[] {
  const sign = { ...pointAt(orientation, place), ...gateSize(gate.kind) };
  if (!hasStar(gate)) return [sign];
  return [sign, { ...starAt(orientation, place), width: STAR_SIZE, height: STAR_SIZE }];
}

/** The primary's star moves to where its view begins. */
export function hasStar({ isPrimary }: GateMark['gate']): boolean {
  return isPrimary;
}

/** Beside the chip, away from the meters. */
export function starAt(orientation: Orientation, place: Place): Point {
  const { x, y } = pointAt(orientation, place);
  const aside = STAR_SIZE / 2 + 2;
  if (orientation === 'horizontal') return { x, y: y - VIEW_CHIP.height / 2 - aside };
  return { x: x - VIEW_CHIP.width / 2 - aside, y };
}
