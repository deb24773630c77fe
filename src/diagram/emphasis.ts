import type { EnvelopeId } from '../engine/network/envelope.ts';
import type { Focus, TracedFocus } from '../scenario/focus.ts';
import type { Gate } from './marks/gate/scene.ts';
import type { Scene } from './scene/scene.ts';

/** When a mark happens, seen from the step that is told: in it, on the way since an earlier one, or before it. */
export type Tense = 'now' | 'flight' | 'past';

/** `lit`: in focus; `dim`: out of focus; `aside`: about another slot; `ahead`: still to come. */
export type Emphasis = Tense | 'lit' | 'dim' | 'aside' | 'ahead';

/** The emphasis of every mark. The step that is told now is never dimmed, nor is what is in focus. */
export interface Emphases {
  /** By the key of an arrow, gate or interval, the slot it is about, and when it happens. */
  of(key: string, slot: number | null, tense: Tense): Emphasis;
  /** Keys of the gates that are lit. */
  readonly litGates: ReadonlySet<string>;
}

const noGates: ReadonlySet<string> = new Set();
const plain: Emphases = { of: (_key, _slot, tense) => tense, litGates: noGates };

/** Puts aside what is about other slots, where several are in flight and nothing is in focus. */
export function emphasesOfSlot(current: number): Emphases {
  return {
    of: (_key, slot, tense) => (tense !== 'now' && slot !== null && slot !== current ? 'aside' : tense),
    litGates: noGates,
  };
}

/** @param ids the messages in focus, null where nothing is. */
export function emphasesFor(scene: Scene, focus: TracedFocus | null, ids: ReadonlySet<EnvelopeId> | null): Emphases {
  if (!focus || !ids) return plain;
  const steps = new Set<number>();
  const owners = new Set<string>();
  for (const track of scene.tracks) {
    if (!ids.has(track.id)) continue;
    owners.add(track.key);
    if (track.endStep !== null) steps.add(track.endStep);
  }
  const litGates = new Set(scene.gates.filter(isLit).map((gate) => gate.key));
  for (const key of litGates) owners.add(key);
  if (focus.kind === 'node') {
    for (const { key, what } of scene.intervals) if ('node' in what && what.node === focus.node) owners.add(key);
  }
  function isLit(gate: Gate): boolean {
    if (focus?.steps) return focus.steps.has(gate.step);
    if (focus?.kind === 'node') return gate.node === focus.node;
    if (focus?.kind === 'message') return steps.has(gate.step);
    return focus?.kind === 'gate' && isSameGate(gate, focus);
  }
  return { of: (key, _slot, tense) => (tense === 'now' ? tense : owners.has(key) ? 'lit' : 'dim'), litGates };
}

function isSameGate(
  gate: Gate,
  { gate: kind, node, view, sequence }: Extract<Focus, { readonly kind: 'gate' }>,
): boolean {
  return gate.kind === kind && gate.node === node && gate.view === view && gate.sequence === sequence;
}
