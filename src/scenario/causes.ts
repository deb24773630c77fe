import { futureOf, pastOf } from '../engine/causality.ts';
import type { History } from '../engine/history.ts';
import { journeysOf } from '../engine/journeys.ts';
import type { EnvelopeId } from '../engine/network/envelope.ts';
import type { StepIndex } from '../engine/numbers.ts';
import type { NodeId } from '../engine/protocol.ts';
import type { CriticalPath } from '../protocols/pbft/explain/criticalPath.ts';
import { acceptedBy, criticalPathOf } from '../protocols/pbft/explain/criticalPath.ts';
import type { NodeEvent } from '../protocols/pbft/explain/decisions.ts';
import { whenDecided } from '../protocols/pbft/explain/decisions.ts';
import type { Focus } from './focus.ts';

/** Cause and effect of the message or decision that somebody looks at. */

export type TraceKind = 'past' | 'future' | 'path';

/** The part of a run that a trace is made of: it is emphasised, and the rest steps back. */
export interface Trace {
  readonly trace: TraceKind;
  readonly ids: ReadonlySet<EnvelopeId>;
  readonly steps: ReadonlySet<StepIndex>;
  /** The nodes that deserve a lane of their own, where others share one. */
  readonly nodes: readonly NodeId[];
  /** The path itself, where that is traced: it can still be walked at its earlier steps. */
  readonly path: CriticalPath | null;
}

/** The gate of a focus as an event of its node. */
export function decisionOf({ gate, view, sequence }: Extract<Focus, { readonly kind: 'gate' }>): NodeEvent {
  if (gate === 'accepted') return { kind: gate, timestamp: sequence };
  if (gate === 'enteredView') return { kind: gate, view };
  const isOfView = gate === 'prePrepared' || gate === 'prepared' || gate === 'committedLocal';
  return isOfView ? { kind: gate, view, sequence } : { kind: gate, sequence };
}

/** Steps between which something happens: a message is sent and handled, a decision is taken in one step. */
export interface Extent {
  readonly first: StepIndex;
  /** Null for a message that no node has handled by then. */
  readonly last: StepIndex | null;
}

/** Returns where something happens, as far as step `until`; null for a node, and for what has not happened by then. */
export function extentOf(history: History, focus: Focus, until: StepIndex): Extent | null {
  if (focus.kind === 'node') return null;
  if (focus.kind === 'gate') {
    const step = whenDecided(history, focus.node, decisionOf(focus), until);
    return step === null ? null : { first: step, last: step };
  }
  const journey = journeysOf(history).byId.get(focus.id);
  if (!journey || journey.sentStep > until) return null;
  const { fate, endStep } = journey;
  return { first: journey.sentStep, last: fate === 'delivered' && (endStep as number) <= until ? endStep : null };
}

/** Returns the critical path of an acceptance, or of the reply that brought it about; null for anything else. */
export function pathOf(history: History, focus: Focus, until: StepIndex): CriticalPath | null {
  if (focus.kind === 'gate' && focus.gate === 'accepted')
    return criticalPathOf(history, focus.node, focus.sequence, until);
  const accepted = focus.kind === 'message' ? acceptedBy(history, focus.id) : null;
  return accepted && criticalPathOf(history, accepted.client, accepted.timestamp, until);
}

/** Returns a trace of what is in focus; null where there is none of this kind, or not by step `until`. */
export function traceOf(history: History, focus: Focus, kind: TraceKind, until: StepIndex): Trace | null {
  const extent = extentOf(history, focus, until);
  if (!extent) return null;
  const own = focus.kind === 'message' ? [focus.id] : [];
  if (kind === 'path') return alongPath(pathOf(history, focus, until));
  const steps = kind === 'past' ? upTo(history, extent.first) : after(history, extent.last);
  const ids = new Set<EnvelopeId>(own);
  for (const { id, fate, sentStep, endStep } of journeysOf(history).list) {
    const isPart = kind === 'past' ? fate === 'delivered' && steps.has(endStep as number) : steps.has(sentStep);
    if (isPart) ids.add(id);
  }
  return { trace: kind, ids, steps, nodes: [], path: null };
}

function upTo(history: History, step: StepIndex): ReadonlySet<StepIndex> {
  return new Set([...pastOf(history, step), step]);
}

function after(history: History, step: StepIndex | null): ReadonlySet<StepIndex> {
  return new Set(step === null ? [] : [step, ...futureOf(history, step)]);
}

function alongPath(path: CriticalPath | null): Trace | null {
  if (!path) return null;
  const { hops } = path;
  return {
    trace: 'path',
    ids: new Set(hops.flatMap((hop) => (hop.kind === 'message' ? [hop.id] : []))),
    steps: new Set(hops.flatMap(({ since, until }) => [since, until])),
    nodes: [...new Set(hops.flatMap((hop) => (hop.kind === 'message' ? [hop.from, hop.to] : [hop.node])))],
    path,
  };
}

/** Returns true for a reply that had come by step `until`, of which the client had no need. */
export function isSpareReply(history: History, id: EnvelopeId, until: StepIndex): boolean {
  const journey = journeysOf(history).byId.get(id);
  const extent = extentOf(history, { kind: 'message', id }, until);
  if (journey?.envelope.message.kind !== 'reply' || !extent || extent.last === null) return false;
  const { to, message } = journey.envelope;
  const timestamp = 'timestamp' in message ? Number(message.timestamp) : 0;
  return whenDecided(history, to, { kind: 'accepted', timestamp }, until) !== null && !acceptedBy(history, id);
}

/** The share of something among all that could have been part of it. */
export interface Share {
  readonly part: number;
  readonly all: number;
}

/** Returns how many of the messages that had been handled when something happened lie in its past. */
export function shareBefore(history: History, { first }: Extent): Share {
  const steps = upTo(history, first);
  const handled = journeysOf(history).list.filter(
    ({ fate, endStep }) => fate === 'delivered' && endStep !== null && endStep <= first,
  );
  return { part: handled.filter(({ endStep }) => steps.has(endStep as number)).length, all: handled.length };
}

/** Returns how many of the steps that followed something, up to step `until`, lie in its future. */
export function shareAfter(history: History, { last }: Extent, until: StepIndex): Share | null {
  if (last === null) return null;
  const future = [...futureOf(history, last)].filter((step) => step <= until);
  return { part: future.length, all: until - last };
}
