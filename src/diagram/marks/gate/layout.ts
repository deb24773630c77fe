import { bisector } from 'd3-array';
import type { NodeId } from '../../../engine/protocol.ts';
import type { GateKind } from '../../../scenario/focus.ts';
import type { AxisPlace, Box, Orientation, Point } from '../../layout/axes.ts';
import { pointAt } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt, timeAt, unitsOf } from '../../layout/frame.ts';
import type { Layout } from '../../layout/layout.ts';
import type { Window } from '../../layout/window.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Gate } from './scene.ts';

/** A decision, on its lane. */
export interface GateMark {
  readonly key: string;
  readonly gate: Gate;
  readonly place: AxisPlace;
}

/** The distance from the middle of a gate to its tip, which labels keep away from it. */
export const GATE_HALF = 9;

/** The gap between gates that are reached in one step. */
export const GATE_GAP = 2;

/** The chip in which a view is entered. */
export const VIEW_CHIP = { width: 28, height: 18 } as const;

/** □ and ■ of a checkpoint. */
export const CHECKPOINT_SIZE = 13;

/** ★ on a lane, and its distance from the middle of the lane. */
export const STAR_SIZE = 12;

/** The largest distance a gate is moved from its moment to stay clear of the one before it. */
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

/** Returns the boxes a gate covers: its sign, and ★ where a primary's view begins. */
export function gateBoxes(orientation: Orientation, { gate, place }: GateMark): Box[] {
  const sign = { ...pointAt(orientation, place), ...gateSize(gate.kind) };
  if (!hasStar(gate)) return [sign];
  return [sign, { ...starAt(orientation, place), width: STAR_SIZE, height: STAR_SIZE }];
}

/** Returns true if a star stands at the gate: the primary's star moves to the beginning of its view. */
export function hasStar({ isPrimary }: GateMark['gate']): boolean {
  return isPrimary;
}

/** Returns the place of the star: beside the chip, away from the meters. */
export function starAt(orientation: Orientation, place: AxisPlace): Point {
  const { x, y } = pointAt(orientation, place);
  const aside = STAR_SIZE / 2 + 2;
  if (orientation === 'horizontal') return { x, y: y - VIEW_CHIP.height / 2 - aside };
  return { x: x - VIEW_CHIP.width / 2 - aside, y };
}

/** Returns the size of a gate's sign, whichever way time runs. */
export function gateSize(kind: GateKind): { readonly width: number; readonly height: number } {
  switch (kind) {
    case 'enteredView':
      return VIEW_CHIP;
    case 'checkpointTaken':
    case 'stable':
      return { width: CHECKPOINT_SIZE, height: CHECKPOINT_SIZE };
    default:
      return { width: 2 * GATE_HALF, height: 2 * GATE_HALF };
  }
}

/** Gates are in the order of their steps, hence of time; a little more than the part, for those that stand aside. */
export function gatesWithin({ gates, frame }: Pick<Layout, 'gates' | 'frame'>, { from, to }: Window): GateMark[] {
  const [first, last] = unitsOf(frame, from - ASIDE_MAX, to + ASIDE_MAX);
  return gates.slice(gateAt.left(gates, first), gateAt.right(gates, last));
}

const gateAt = bisector(({ gate }: GateMark) => gate.unit);

/** The largest distance of a gate from its moment, in px. */
const ASIDE_MAX = 80;
