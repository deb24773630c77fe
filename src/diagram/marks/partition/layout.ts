import type { NodeId } from '../../../engine/protocol.ts';
import type { AxisPlace, Box } from '../../layout/axes.ts';
import { overlaps, pointAt } from '../../layout/axes.ts';
import type { Frame } from '../../layout/frame.ts';
import { laneAt } from '../../layout/frame.ts';
import type { Interval } from '../../scene/intervals.ts';
import type { GateMark } from '../gate/layout.ts';
import { GATE_GAP, gateBoxes } from '../gate/layout.ts';

/** The group of a node. */
export interface BadgeMark {
  readonly node: NodeId;
  /** 0 for A. */
  readonly group: number;
  readonly place: AxisPlace;
}

/** The letter of a group, in a square. */
export const BADGE_SIZE = 20;

/** The distance of the badges from the start of their partition, and the further distance that keeps clear of gates. */
const ASIDE = 16;
const DRIFT_MAX = 120;

/** The group of the nodes that reach every group. */
const EVERYBODY = 'x';

/** Returns the places between neighbouring replicas that are in different groups; one that reaches all is in none. */
export function wallsOf(groups: string, { lanes, pitch }: Frame): number[] {
  return [...groups].flatMap((group, node) => {
    const next = groups[node + 1];
    const [lane, below] = [lanes.get(node), lanes.get(node + 1)];
    // Clients stand above the replicas, wherever they are in the list.
    if (next === undefined || lane === undefined || below === undefined || below < lane) return [];
    const areApart = group !== next && group !== EVERYBODY && next !== EVERYBODY;
    return areApart ? [lane + pitch / 2] : [];
  });
}

/** A badge on each lane that is in a group, from A on. Nodes that reach every group have none. */
export function groupBadges({ what }: Interval, from: number, frame: Frame, gates: readonly GateMark[]): BadgeMark[] {
  if (what.kind !== 'partition') return [];
  const letters = [...new Set(what.groups)].filter((letter) => letter !== EVERYBODY).sort();
  const near = gates.filter(({ place }) => Math.abs(place.time - from) < 2 * DRIFT_MAX);
  return [...frame.lanes.keys()].flatMap((node): BadgeMark[] => {
    const group = letters.indexOf(what.groups[node] ?? EVERYBODY);
    return group < 0 ? [] : [{ node, group, place: clearPlace(frame, node, from + ASIDE, near) }];
  });
}

/** A decision at nearly the same moment keeps its place: the badge stands behind it. */
function clearPlace(frame: Frame, node: NodeId, wanted: number, gates: readonly GateMark[]): AxisPlace {
  const lane = laneAt(frame, node);
  let time = wanted;
  for (const mark of gates) {
    if (mark.gate.node !== node) continue;
    const badge = badgeBox(frame, { time, lane });
    for (const box of gateBoxes(frame.orientation, mark)) {
      if (overlaps(badge, box, GATE_GAP)) time = mark.place.time + reachOf(frame, box) + GATE_GAP + BADGE_SIZE / 2 + 1;
    }
  }
  const isNear = time - wanted <= DRIFT_MAX && time + BADGE_SIZE / 2 <= frame.timeLength;
  return { time: isNear ? time : wanted, lane };
}

export function badgeBox({ orientation }: Frame, place: AxisPlace): Box {
  return { ...pointAt(orientation, place), width: BADGE_SIZE, height: BADGE_SIZE };
}

/** Half of what a gate takes along time. */
function reachOf({ orientation }: Frame, { width, height }: Box): number {
  return (orientation === 'horizontal' ? width : height) / 2;
}
