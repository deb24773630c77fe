import type { EnvelopeId } from '../engine/network/envelope.ts';
import type { Focus } from '../scenario/focus.ts';
import type { Gate } from './marks/gate/scene.ts';
import type { Scene } from './scene/scene.ts';

/** `dim`: out of focus. `faded`: no longer of interest. `ghost`: still to come. */
export type Emphasis = 'plain' | 'lit' | 'dim' | 'faded' | 'ghost';

/** The emphasis of every mark. */
export interface Emphases {
  /** By the key of an arrow, gate, interval or timer, and the slot it is about. */
  of(key: string, slot: number | null): Emphasis;
  /** Keys of the gates that are lit. */
  readonly litGates: ReadonlySet<string>;
}

const noGates: ReadonlySet<string> = new Set();
const nothing: Emphases = { of: () => 'plain', litGates: noGates };

/** Fades the slots before the one in view, where many overlap and none is in focus. @param current its slot index. */
export function emphasesBefore(current: number): Emphases {
  return { of: (_key, slot) => (slot !== null && slot < current ? 'faded' : 'plain'), litGates: noGates };
}

/** @param ids the messages in focus, null where nothing is. */
export function emphasesFor(scene: Scene, focus: Focus | null, ids: ReadonlySet<EnvelopeId> | null): Emphases {
  if (!focus || !ids) return nothing;
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
    for (const { key, node } of scene.timers) if (node === focus.node) owners.add(key);
  }
  function isLit(gate: Gate): boolean {
    if (focus?.kind === 'node') return gate.node === focus.node;
    if (focus?.kind === 'message') return steps.has(gate.step);
    return focus?.kind === 'gate' && isSameGate(gate, focus);
  }
  return { of: (key) => (owners.has(key) ? 'lit' : 'dim'), litGates };
}

function isSameGate(
  gate: Gate,
  { gate: kind, node, view, sequence }: Extract<Focus, { readonly kind: 'gate' }>,
): boolean {
  return gate.kind === kind && gate.node === node && gate.view === view && gate.sequence === sequence;
}
