import { causalityOf, futureOf, NO_STEP } from '../../../engine/causality.ts';
import type { History } from '../../../engine/history.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import type { EnvelopeId } from '../../../engine/network/envelope.ts';
import { envelopeId } from '../../../engine/network/envelope.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { NodeId, Ticks, TimerName } from '../../../engine/protocol.ts';
import type { Cause } from '../../../engine/trace.ts';
import { evidenceOf } from '../../explain/evidence.ts';
import type { MessageKind } from '../../index.ts';
import { whenDecided } from './decisions.ts';

/** One link of a critical path, from the step `since` to the step `until`, which comes `ticks` later. */
export type Hop = Span &
  (
    | {
        readonly kind: 'message';
        readonly id: EnvelopeId;
        readonly message: MessageKind;
        /** The node that sent it, whoever signed it. */
        readonly from: NodeId;
        readonly to: NodeId;
      }
    /** A timer, from its start until it ran out. */
    | { readonly kind: 'timer'; readonly timer: TimerName; readonly node: NodeId }
    /** A node had what belongs to the request, and waited for something else: another slot, or room in the window. */
    | { readonly kind: 'wait'; readonly node: NodeId }
  );

interface Span {
  readonly since: StepIndex;
  readonly until: StepIndex;
  readonly ticks: Ticks;
}

/** The chain that a reply had to wait for: from the client's request to the step in which it accepts the result. */
export interface CriticalPath {
  readonly requested: StepIndex;
  readonly accepted: StepIndex;
  /** Each hop begins at the node where the one before it ends. */
  readonly hops: readonly Hop[];
  /** The latency of the client, in ticks: the sum of the hops. */
  readonly ticks: Ticks;
}

/** The steps whose evidence is looked up for one path; a run in which more would be needed is followed by node. */
const EVIDENCE_MAX = 2_000;

/**
 * Returns the critical path of the reply that a client accepted, not after step `until`; null if it has accepted none.
 *
 * It is walked back from the acceptance. A step happened because of its input: the message that arrived, which is the
 * last one of the deciding quorum, or the timer that ran out. Where the input has nothing to do with the request, as a
 * COMMIT for the slot before, the node had waited since the latest piece of the step's evidence that has. Where no piece
 * of evidence has either, it had waited since its step before.
 */
export function criticalPathOf(
  history: History,
  client: NodeId,
  timestamp: number,
  until: StepIndex,
): CriticalPath | null {
  const accepted = whenDecided(history, client, { kind: 'accepted', timestamp }, until);
  const requested = whenDecided(history, client, { kind: 'requested', timestamp }, until);
  if (accepted === null || requested === null || requested >= accepted) return null;
  const later = futureOf(history, requested);
  const search: Search = { history, requested, isOfRequest: (step) => step === requested || later.has(step) };
  const steps = walkBack(search, accepted, 'evidence') ?? walkBack(search, accepted, 'node');
  if (!steps) return null;
  const hops = hopsAlong(history, steps);
  return { requested, accepted, hops, ticks: hops.reduce((sum, hop) => sum + hop.ticks, 0) };
}

interface Search {
  readonly history: History;
  readonly requested: StepIndex;
  isOfRequest(step: StepIndex): boolean;
}

/** The links that may be followed where the input of a step does not lead to the request. */
type Otherwise = 'evidence' | 'node';

/**
 * Returns the steps of a path, from the request on; null if there is none by these links. It prefers the links of
 * `linksBack` in their order, and visits no step twice.
 */
function walkBack(search: Search, accepted: StepIndex, otherwise: Otherwise): StepIndex[] | null {
  const { history, requested, isOfRequest } = search;
  const path: StepIndex[] = [accepted];
  const open = [linksBack(history, accepted, otherwise)];
  const visited = new Set<StepIndex>(path);
  while (path.at(-1) !== requested) {
    const next = open.at(-1)?.next();
    if (!next) return null;
    if (next.done) {
      open.pop();
      path.pop();
      continue;
    }
    if (visited.has(next.value) || !isOfRequest(next.value)) continue;
    visited.add(next.value);
    if (otherwise === 'evidence' && visited.size > EVIDENCE_MAX) return null;
    path.push(next.value);
    open.push(linksBack(history, next.value, otherwise));
  }
  return path.reverse();
}

/** The steps that a step may have had to wait for: that of its input, then the latest one of its evidence. */
function* linksBack(history: History, step: StepIndex, otherwise: Otherwise): Generator<StepIndex> {
  const input = inputOf(history, step);
  if (input !== null) yield input;
  const node = history.steps[step]?.node ?? null;
  if (node === null) return;
  const found = evidenceOf(history, step).flatMap((item) => (item.step === null ? [] : [item.step]));
  const own = found.filter((earlier) => earlier < step && history.steps[earlier]?.node === node);
  yield* own.sort((a, b) => b - a);
  const before = causalityOf(history).before[step] as number;
  if (otherwise === 'node' && before !== NO_STEP) yield before;
}

/** Returns the step that sent what a step handles, or that started the timer which ran out; null for other inputs. */
function inputOf(history: History, step: StepIndex): StepIndex | null {
  const { cause, node } = history.steps[step] ?? { cause: null, node: null };
  if (!cause) return null;
  const timer = timerOf(cause);
  if (timer !== null)
    return node === null ? null : whenDecided(history, node, { kind: 'timerStarted', timer }, step - 1);
  const { sending } = causalityOf(history);
  const sent = sending[step] as number;
  if (sent === NO_STEP) return null;
  // A copy that an intervention made was sent when its original was.
  const isCopied = cause.kind === 'delivered' && history.steps[sent]?.cause.kind === 'intervention';
  const original = isCopied && history.steps[sent]?.node === null ? (sending[sent] as number) : sent;
  return original === NO_STEP ? null : original;
}

/** Returns the timer that ran out, or that an intervention let run out; null where none did. */
function timerOf(cause: Cause): TimerName | null {
  if (cause.kind === 'timeout') return cause.timer;
  if (cause.kind !== 'intervention' || cause.noEffect !== null) return null;
  const { action } = cause.intervention;
  return action.kind === 'fireTimer' ? action.timer : null;
}

function hopsAlong(history: History, path: readonly StepIndex[]): Hop[] {
  const hops: Hop[] = [];
  for (let index = 1; index < path.length; index++) {
    const hop = hopBetween(history, path[index - 1] as number, path[index] as number);
    const last = hops.at(-1);
    if (hop.kind !== 'wait') hops.push(hop);
    else if (last?.kind === 'wait')
      hops[hops.length - 1] = { ...last, until: hop.until, ticks: last.ticks + hop.ticks };
    else hops.push(hop);
  }
  return hops.filter(({ kind, ticks }) => kind !== 'wait' || ticks > 0);
}

function hopBetween(history: History, since: StepIndex, until: StepIndex): Hop {
  const { steps, setup } = history;
  const [first, last] = [steps[since], steps[until]];
  if (!first || !last) throw new Error('a path leaves its run');
  const span = { since, until, ticks: last.tick - first.tick };
  const node = last.node ?? setup.cluster.replicas;
  if (inputOf(history, until) !== since) return { kind: 'wait', node, ...span };
  const { cause } = last;
  const timer = timerOf(cause);
  if (timer !== null) return { kind: 'timer', timer, node, ...span };
  if (cause.kind !== 'delivered') throw new Error('a path passes through a step without an input');
  const { envelope } = cause;
  const id = envelopeId(envelope, setup.cluster.replicas);
  const message = envelope.message.kind as MessageKind;
  return { kind: 'message', id, message, from: first.node ?? envelope.from, to: node, ...span };
}

/** Returns the acceptance that a message brought about, as the client and the timestamp; null for any other message. */
export function acceptedBy(history: History, id: EnvelopeId): { client: NodeId; timestamp: number } | null {
  const end = journeysOf(history).byId.get(id)?.endStep ?? null;
  const step = end === null ? undefined : history.steps[end];
  if (!step || step.node === null || step.cause.kind !== 'delivered') return null;
  const note = step.notes.find(({ kind }) => kind === 'accepted');
  return note && 'timestamp' in note ? { client: step.node, timestamp: note.timestamp as number } : null;
}
