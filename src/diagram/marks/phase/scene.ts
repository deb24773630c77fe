import { memoBy } from '../../../engine/memoBy.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { Phase } from '../../../protocols/explain/mark.ts';
import type { GateKind } from '../../../scenario/focus.ts';
import type { Interval } from '../../scene/intervals.ts';
import type { Scene } from '../../scene/scene.ts';
import type { Slot } from '../../scene/slots.ts';
import type { Gate } from '../gate/scene.ts';

/** A replica's own phase: from the gate that it has passed to the next one; it ends with the execution. */
export interface Strip {
  readonly node: NodeId;
  /** The phase whose gate it has passed. */
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
  readonly fromStep: number;
}

/** The parts of a scene that strips depend on beside their slot. */
type Run = Pick<Scene, 'gates' | 'intervals'>;

/** The strips of a slot on all lanes; worked out when the slot first comes into view. */
export function stripsOf(run: Run, slot: Slot): readonly Strip[] {
  return stripsIn(run)(slot);
}

const stripsIn = memoBy(({ gates, intervals }: Run) => {
  const bySlot = gatesBySlot(gates);
  return memoBy((slot: Slot): readonly Strip[] =>
    createStrips(bySlot.get(slot.index) ?? []).map((strip) => endedEarly(strip, slot, intervals)),
  );
});

function gatesBySlot(gates: readonly Gate[]): ReadonlyMap<number, readonly Gate[]> {
  const bySlot = new Map<number, Gate[]>();
  for (const gate of gates) {
    if (gate.slot === null) continue;
    const own = bySlot.get(gate.slot);
    if (own) own.push(gate);
    else bySlot.set(gate.slot, [gate]);
  }
  return bySlot;
}

const phasePassed: Partial<Record<GateKind, Phase>> = {
  prePrepared: 'prePrepare',
  prepared: 'prepare',
  committedLocal: 'commit',
};

function createStrips(gates: readonly Gate[]): Strip[] {
  const open = new Map<NodeId, Strip>();
  const strips: Strip[] = [];
  for (const { kind, node, unit, step } of gates) {
    const before = open.get(node);
    if (before) strips.push({ ...before, to: unit });
    open.delete(node);
    const phase = phasePassed[kind];
    if (phase) open.set(node, { node, phase, from: unit, to: Number.POSITIVE_INFINITY, fromStep: step });
  }
  return [...strips, ...open.values()].filter(({ from, to }) => to > from);
}

/** A replica that crashes, or leaves the slot's view, is in none of its phases any more. */
function endedEarly(strip: Strip, { view }: Slot, intervals: readonly Interval[]): Strip {
  let { to } = strip;
  for (const { what, from } of intervals) {
    if (from < strip.from || !('node' in what) || what.node !== strip.node) continue;
    if (what.kind === 'crash' || (what.kind === 'leaving' && what.view > view)) to = Math.min(to, from);
  }
  return { ...strip, to };
}
