import { bisector } from 'd3-array';
import { memoBy } from '../../engine/memoBy.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { GateKind } from '../../scenario/focus.ts';
import type { Frame } from '../layout/frame.ts';
import { laneAt, timeAt } from '../layout/frame.ts';
import type { Window } from '../layout/window.ts';
import { isInWindow } from '../layout/window.ts';
import { belowLane, GATE_BELOW } from '../marks/gate/layout.ts';
import type { Gate } from '../marks/gate/scene.ts';
import { barPlace, phaseBegins } from '../marks/meter/layout.ts';
import type { Meter } from '../marks/meter/scene.ts';
import type { Scene } from '../scene/scene.ts';
import type { Group } from './groups.ts';

/** The decisions and votes of the members of a group, as bars: from the first to the last of them. */

/** A decision that members take one after the other. */
export interface SharedGate {
  readonly key: string;
  readonly group: Group;
  /** As the first of them took it. */
  readonly first: Gate;
  /** In the order of steps. */
  readonly gates: readonly Gate[];
}

/** A certificate that members collect, each its own. */
export interface SharedMeter {
  readonly key: string;
  readonly group: Group;
  /** The first count of any. */
  readonly first: Meter;
  /** The counts of each member in the order of steps; of those that have any. */
  readonly counts: readonly (readonly Meter[])[];
}

interface Shared {
  readonly gates: readonly SharedGate[];
  readonly meters: readonly SharedMeter[];
}

/** The shared decisions and certificates of a scene with groups. */
export const sharedIn = memoBy((scene: Scene): Shared => {
  const { folded } = scene;
  if (!folded) return { gates: [], meters: [] };
  const { groups, rowOf, whole } = folded;
  const groupAt = new Map<NodeId, Group>(groups.map((group) => [group[0], group]));
  const gates = new Map<string, Gate[]>();
  for (const gate of whole.gates) {
    const row = rowOf.get(gate.node);
    if (row !== undefined) put(gates, `${row}.${gate.kind}.${gate.view}.${gate.sequence}`, gate);
  }
  const meters = new Map<string, Meter[]>();
  for (const meter of whole.meters) {
    const row = rowOf.get(meter.node);
    if (row !== undefined) put(meters, `${row}.${meter.gate}.${meter.view}.${meter.sequence}`, meter);
  }
  const groupOf = (node: NodeId) => groupAt.get(rowOf.get(node) ?? node) as Group;
  return {
    gates: [...gates].map(([key, own]) => {
      const first = own[0] as Gate;
      return { key, first, group: groupOf(first.node), gates: firstOfEach(own) };
    }),
    meters: [...meters].map(([key, own]) => {
      const first = own[0] as Meter;
      const counts = new Map<string, Meter[]>();
      for (const meter of own) put(counts, String(meter.node), meter);
      return { key, first, group: groupOf(first.node), counts: [...counts.values()] };
    }),
  };
});

function put<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function firstOfEach(gates: readonly Gate[]): Gate[] {
  const seen = new Set<NodeId>();
  return gates.filter(({ node }) => !seen.has(node) && seen.add(node));
}

/** A shared decision after some steps: where the first and the latest member took it, and how many have. */
export interface GateBar {
  readonly key: string;
  readonly kind: GateKind;
  readonly view: number;
  readonly slot: number | null;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
  readonly isBelow: boolean;
  readonly count: number;
  readonly size: number;
  /** Index of the step in which the latest took it. */
  readonly lastStep: number;
}

/** The shared decisions in a part of time that any member has taken. */
export function gateBars(scene: Scene, frame: Frame, window: Window, shown: number): GateBar[] {
  return sharedIn(scene).gates.flatMap(({ key, group, first, gates }): GateBar[] => {
    const count = byStep.left(gates, shown);
    const last = gates[count - 1];
    if (!last) return [];
    const [from, to] = [timeAt(frame, first.unit), timeAt(frame, last.unit)];
    if (!isInWindow({ from, to }, window)) return [];
    const { kind, view, slot } = first;
    const isBelow = belowLane.has(kind);
    const lane = laneAt(frame, first.node) + (isBelow ? GATE_BELOW : 0);
    return [{ key, kind, view, slot, from, to, lane, isBelow, count, size: group.length, lastStep: last.step }];
  });
}

const byStep = bisector(({ step }: Gate) => step);

/** The votes of a group after some steps: of the member that has fewest, and of that which has most. */
export interface VoteBar {
  readonly key: string;
  readonly gate: Meter['gate'];
  readonly least: number;
  readonly most: number;
  readonly need: number;
  /** All have enough. */
  readonly isFull: boolean;
  readonly time: number;
  readonly across: number;
  readonly length: number;
}

/** The shared certificates in a part of time, as far as any member counts. */
export function voteBars(scene: Scene, frame: Frame, window: Window, shown: number): VoteBar[] {
  return sharedIn(scene).meters.flatMap(({ key, group, first, counts }): VoteBar[] => {
    if (first.fromStep >= shown) return [];
    const place = barPlace(frame, first, phaseBegins(scene, first) ?? first.unit);
    if (!isInWindow({ from: place.time - place.length, to: place.time + place.length }, window)) return [];
    const now = counts.flatMap((own) => own[byBeginning.left(own, shown) - 1] ?? []);
    const alive = now.filter(({ untilStep }) => untilStep === null || untilStep >= shown);
    if (alive.length === 0) return [];
    const have = alive.map((meter) => Math.min(meter.have, meter.need));
    const least = alive.length < group.length ? 0 : Math.min(...have);
    const isFull = alive.length === group.length && alive.every((meter) => meter.isFull);
    return [{ key, gate: first.gate, least, most: Math.max(...have), need: first.need, isFull, ...place }];
  });
}

const byBeginning = bisector(({ fromStep }: Meter) => fromStep);
