import type { InParts } from '../../engine/parts.ts';
import { eachInParts } from '../../engine/parts.ts';
import type { Phase } from '../../protocols/explain/mark.ts';
import { phases } from '../../protocols/explain/mark.ts';
import type { NewView } from '../../protocols/pbft/rules/messages.ts';
import type { Track } from '../marks/arrow/scene.ts';
import type { Gate } from '../marks/gate/scene.ts';
import { styleOf } from '../messageStyle.ts';
import type { SlotIndex, SlotName } from './slotIndex.ts';

/** A slot's way through the phases: for the ruler, and for the strips on the lanes. */
export interface Slot extends SlotName {
  /** Its place among the slots of the run. */
  readonly index: number;
  readonly tracks: readonly Track[];
  readonly phases: readonly PhaseSpan[];
  /** The time at which the client accepted the result; null where it did not. */
  readonly acceptedUnit: number | null;
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

export function* slotsOf(tracks: readonly Track[], gates: readonly Gate[], slots: SlotIndex): InParts<Slot[]> {
  const bySlot: Track[][] = slots.names.map(() => []);
  yield* eachInParts(tracks, (track) => {
    if (track.knownUntil !== null) return;
    if (track.slot !== null) bySlot[track.slot]?.push(track);
    for (const slot of proposedIn(track, slots)) bySlot[slot]?.push(track);
  });
  const accepted = new Map<number, number>();
  const done = new Map<number, number>();
  for (const { kind, slot, step, unit } of gates) {
    if (slot === null) continue;
    done.set(slot, step);
    if (kind === 'accepted') accepted.set(slot, unit);
  }
  const all: Slot[] = [];
  for (const [index, name] of slots.names.entries()) {
    const own = bySlot[index] ?? [];
    const phases = yield* phaseSpans(own);
    const acceptedUnit = accepted.get(index) ?? null;
    all.push({ ...name, index, tracks: own, phases, acceptedUnit, doneStep: done.get(index) ?? null });
  }
  return all;
}

/** A NEW-VIEW is the PRE-PREPARE of every slot in its O (§4.4). */
function proposedIn({ envelope }: Track, slots: SlotIndex): number[] {
  if (envelope.message.kind !== 'newView') return [];
  const { proposals } = envelope.message as NewView;
  return proposals.flatMap(({ view, sequence }) => slots.at(view, sequence) ?? []);
}

export function phaseOf({ envelope }: Track): Phase | null {
  const { kind } = envelope.message;
  return kind === 'newView' ? 'prePrepare' : styleOf(kind).phase;
}

/** Returns the number of slots under way, averaged over the time in which any is. At least 1. */
export function crowdingOf(slots: readonly Slot[]): number {
  let together = 0;
  let each = 0;
  let end = 0;
  for (const { phases: spans } of slots) {
    if (spans.length === 0) continue;
    const from = Math.min(...spans.map((span) => span.from));
    const to = Math.max(...spans.map((span) => span.to));
    each += to - from;
    together += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return together > 0 ? Math.max(1, each / together) : 1;
}

/** Returns true if one slot's proposal is sent before another slot is done with. */
export function areSeveralUnderWay(slots: readonly Slot[]): boolean {
  const spans = slots.flatMap(({ phases: own, sequence }) => {
    const from = own.find(({ phase }) => phase === 'prePrepare')?.from;
    const to = own.findLast(({ phase }) => phase === 'commit' || phase === 'prepare')?.to;
    return from === undefined || to === undefined ? [] : [{ from, to, sequence }];
  });
  spans.sort((a, b) => a.from - b.from);
  let longest = spans[0];
  for (const span of spans) {
    // A sequence number that is proposed again in a later view is the same slot to a reader.
    if (longest && span.from < longest.to && span.sequence !== longest.sequence) return true;
    if (!longest || span.to > longest.to) longest = span;
  }
  return false;
}

/** A phase while it is collected: the last arrival, and the last that mattered. */
interface Growing {
  from: number;
  to: number;
  relevantTo: number;
  readonly fromStep: number;
}

function* phaseSpans(tracks: readonly Track[]): InParts<PhaseSpan[]> {
  const spans = new Map<Phase, Growing>();
  let orderedStep = Number.POSITIVE_INFINITY;
  yield* eachInParts(tracks, (track) => {
    const phase = phaseOf(track);
    if (!phase) return;
    if (phase === 'prePrepare') orderedStep = Math.min(orderedStep, track.sentStep);
    const { unit } = track.stop;
    const from = startOf(track);
    // A request that came after its proposal was made changed nothing, whatever it made a backup do.
    const isLate = phase === 'request' && track.endStep !== null && track.endStep > orderedStep;
    const relevantTo = track.hadEffect && !isLate ? unit : Number.NEGATIVE_INFINITY;
    const span = spans.get(phase);
    if (!span) {
      spans.set(phase, { from, to: unit, relevantTo, fromStep: track.sentStep });
      return;
    }
    span.from = Math.min(span.from, from);
    span.to = Math.max(span.to, unit);
    span.relevantTo = Math.max(span.relevantTo, relevantTo);
  });
  return phases.flatMap((phase): PhaseSpan[] => {
    const span = spans.get(phase);
    if (!span) return [];
    const to = Number.isFinite(span.relevantTo) ? span.relevantTo : span.to;
    return [{ phase, from: span.from, to, fromStep: span.fromStep }];
  });
}

export function startOf(track: Track): number {
  return (track.points[0] as { unit: number }).unit;
}
