import type { NodeId } from '../../protocol/protocol.ts';
import type { Scene } from '../scene/scene.ts';
import type { Frame } from './frame.ts';
import { laneAt, timeAt } from './frame.ts';
import type { GateMark } from './marks.ts';
import { GATE_STEP } from './measures.ts';

/** How far a gate may be moved from its moment to stay clear of the one before it. */
const DRIFT_MAX = 3 * GATE_STEP;

/** All gates on their lanes. Those of one step stand side by side, the first at its moment. */
export function gateMarks(scene: Scene, frame: Frame): GateMark[] {
  const last = new Map<NodeId, number>();
  return scene.gates.map((gate) => {
    const exact = timeAt(frame, gate.unit);
    const clear = (last.get(gate.node) ?? Number.NEGATIVE_INFINITY) + GATE_STEP;
    const time = Math.min(Math.max(exact, clear), exact + DRIFT_MAX);
    last.set(gate.node, time);
    return { key: gate.key, gate, place: { time, lane: laneAt(frame, gate.node) } };
  });
}
