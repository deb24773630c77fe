import { bisector } from 'd3-array';
import type { NodeId } from '../../../engine/protocol.ts';
import type { SequenceNumber } from '../../../protocols/numbers.ts';
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
  /** The letter of the version that it accepts, 0 for a, where a liar sends several; else null. */
  readonly version: number | null;
  /** Its slot's number, where several slots are in flight. */
  readonly number: SequenceNumber | null;
}

/** The distance from the middle of a gate to its tip, which labels keep away from it. */
export const GATE_HALF = 8.5;

/** The same of a gate that holds the letter of a liar's version. */
export const LETTERED_HALF = 13;

/** The distance of what follows a decision from it: its execution, and the checkpoint after that. */
export const GATE_BELOW = 2.25 * GATE_HALF;

/** The gap between gates that are reached in one step. */
export const GATE_GAP = 2;

/** The bar across the lane where a view is entered. */
export const VIEW_BAR = { width: 3, height: 18 } as const;

/** □ and ■ of a checkpoint. */
export const CHECKPOINT_SIZE = 13;

/** ★ on a lane, and its distance from the middle of the lane. */
export const STAR_SIZE = 18;

/** The largest distance a gate is moved from its moment to stay clear of the one before it. */
const DRIFT_MAX = 6 * GATE_HALF;

/**
 * All gates on their lanes, at their moments. Of two in nearly the same place the later one stands aside. An execution,
 * and the checkpoint after it, stand in a row of their own, below the decision that they follow.
 */
export function gateMarks(scene: Scene, frame: Frame): GateMark[] {
  const [onLane, below] = [new Map<NodeId, number>(), new Map<NodeId, number>()];
  return scene.gates.map((gate) => {
    const { key, node, kind } = gate;
    const exact = timeAt(frame, gate.unit);
    const lane = laneAt(frame, node);
    const mark = { key, gate, version: versionOf(scene, gate), number: numberOf(scene, gate) };
    // The decisions of the step in which it entered the view may stand over its bar.
    if (kind === 'enteredView') return { ...mark, place: { time: exact, lane } };
    const isBelow = belowLane.has(kind);
    const ends = isBelow ? below : onLane;
    const { width, height } = gateSize(kind);
    const half = (frame.orientation === 'horizontal' ? width : height) / 2;
    const clear = (ends.get(node) ?? Number.NEGATIVE_INFINITY) + GATE_GAP + half;
    const time = Math.min(Math.max(exact, clear), exact + DRIFT_MAX);
    ends.set(node, time + half);
    return { ...mark, place: { time, lane: isBelow ? lane + GATE_BELOW : lane } };
  });
}

/** They stand below the lane. */
export const belowLane: ReadonlySet<GateKind> = new Set([
  'executed',
  'executedTentatively',
  'checkpointTaken',
  'stable',
]);

function versionOf({ versions, proposalOf }: Scene, { kind, key }: Gate): number | null {
  const proposal = kind === 'prePrepared' ? proposalOf.get(key) : undefined;
  return proposal === undefined ? null : (versions.of.get(proposal) ?? null);
}

function numberOf({ hasSeveralSlots }: Scene, { kind, sequence }: Gate): SequenceNumber | null {
  return hasSeveralSlots && numbered.has(kind) ? sequence : null;
}

const numbered: ReadonlySet<GateKind> = new Set(['prePrepared', 'prepared', 'committedLocal']);

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

/** Returns the place of the star: before and above the beginning of the view. */
export function starAt(orientation: Orientation, place: AxisPlace): Point {
  const { x, y } = pointAt(orientation, place);
  return { x: x - STAR_ASIDE, y: y - STAR_ASIDE };
}

const STAR_ASIDE = 16;

/** Returns the size of a gate's sign, whichever way time runs. */
export function gateSize(kind: GateKind): { readonly width: number; readonly height: number } {
  switch (kind) {
    case 'enteredView':
      return VIEW_BAR;
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
