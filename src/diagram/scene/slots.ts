import type { NodeId } from '../../protocol/protocol.ts';
import type { Phase } from '../messageStyle.ts';
import { phases, styleOf } from '../messageStyle.ts';
import type { Gate } from './gates.ts';
import type { Spell } from './spells.ts';
import type { Track } from './tracks.ts';

/** One sequence number's way through the phases: for the ruler, and for the strips on the lanes. */
export interface Slot {
  readonly sequence: number;
  readonly phases: readonly PhaseSpan[];
  readonly strips: readonly Strip[];
  /** Index of the step in which the last decision about it was taken; null where there is none. */
  readonly doneStep: number | null;
}

/** From the first message of a phase to the last arrival that mattered. Spans of a slot may overlap. */
export interface PhaseSpan {
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
  readonly fromStep: number;
}

/** A node's own phase: that of the message it sent last for the slot (§4.2: a replica enters a phase by multicasting). */
export interface Strip {
  readonly node: NodeId;
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
  readonly fromStep: number;
}

export function slotsOf(
  tracks: readonly Track[],
  gates: readonly Gate[],
  spells: readonly Spell[],
  replicas: number,
): Slot[] {
  const bySlot = new Map<number, Track[]>();
  for (const track of tracks) {
    if (track.slot === null || track.knownUntil !== null) continue;
    const known = bySlot.get(track.slot);
    if (known) known.push(track);
    else bySlot.set(track.slot, [track]);
  }
  const accepted = new Map<number, Gate>();
  for (const gate of gates) if (gate.kind === 'accepted' && gate.slot !== null) accepted.set(gate.slot, gate);
  const done = new Map<number, number>();
  for (const { slot, step } of gates) if (slot !== null) done.set(slot, step);
  const sequences = [...bySlot.keys()].sort((a, b) => a - b);
  return sequences.map((sequence) => {
    const own = bySlot.get(sequence) ?? [];
    const strips = stripsOf(own, accepted.get(sequence), spells, replicas);
    return { sequence, phases: phaseSpans(own), strips, doneStep: done.get(sequence) ?? null };
  });
}

/** How many slots are under way at a time, on the average over the time in which any is. At least 1. */
export function crowdingOf(slots: readonly Slot[]): number {
  let together = 0;
  let each = 0;
  let end = 0;
  for (const { phases: spans } of slots) {
    const from = Math.min(...spans.map((span) => span.from));
    const to = Math.max(...spans.map((span) => span.to));
    each += to - from;
    together += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return together > 0 ? Math.max(1, each / together) : 1;
}

function phaseSpans(tracks: readonly Track[]): PhaseSpan[] {
  const ordered = tracks.find((track) => track.envelope.message.kind === 'prePrepare')?.sentStep;
  return phases.flatMap((phase): PhaseSpan[] => {
    const own = tracks.filter((track) => styleOf(track.envelope.message.kind).phase === phase);
    const [first] = own;
    if (!first) return [];
    const from = Math.min(...own.map(startOf));
    const relevant = own.filter((track) => track.hadEffect && !isLateRequest(track, ordered));
    const to = Math.max(...(relevant.length > 0 ? relevant : own).map((track) => track.stop.unit));
    return [{ phase, from, to, fromStep: first.sentStep }];
  });
}

function stripsOf(
  tracks: readonly Track[],
  accepted: Gate | undefined,
  spells: readonly Spell[],
  replicas: number,
): Strip[] {
  const begun = new Map<NodeId, Strip[]>();
  for (const track of tracks) {
    const { phase } = styleOf(track.envelope.message.kind);
    const strips = begun.get(track.from) ?? [];
    if (!phase || strips.some((strip) => strip.phase === phase)) continue;
    // A backup that passes a request on is in no phase of its own.
    if (phase === 'request' && track.from < replicas) continue;
    const before = strips.at(-1);
    const from = startOf(track);
    if (before) strips[strips.length - 1] = { ...before, to: from };
    const to = phase === 'request' ? (accepted?.unit ?? Number.POSITIVE_INFINITY) : endOf(track, phase);
    strips.push({ node: track.from, phase, from, to, fromStep: track.sentStep });
    begun.set(track.from, strips);
  }
  return [...begun.values()].flat().map((strip) => endedByCrash(strip, spells));
}

/** A request that came after its proposal was made changed nothing. */
function isLateRequest({ envelope, endStep }: Track, orderedStep = Number.POSITIVE_INFINITY): boolean {
  return envelope.message.kind === 'request' && endStep !== null && endStep > orderedStep;
}

/** The last phase ends when the reply arrives; the others last until the next begins. */
function endOf(track: Track, phase: Phase): number {
  return phase === 'reply' ? track.stop.unit : Number.POSITIVE_INFINITY;
}

function endedByCrash(strip: Strip, spells: readonly Spell[]): Strip {
  let { to } = strip;
  for (const { what, from } of spells) {
    if (what.kind === 'crash' && what.node === strip.node && from >= strip.from) to = Math.min(to, from);
  }
  return { ...strip, to };
}

function startOf(track: Track): number {
  return (track.points[0] as { unit: number }).unit;
}
