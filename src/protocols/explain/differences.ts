import type { History } from '../../engine/history.ts';
import type { PlannedIntervention } from '../../engine/interventions/index.ts';
import type { Journey } from '../../engine/journeys.ts';
import { journeysOf } from '../../engine/journeys.ts';
import { memoInParts } from '../../engine/memoBy.ts';
import type { Violation } from '../../engine/monitors/monitor.ts';
import type { EnvelopeId } from '../../engine/network/envelope.ts';
import { nodeName } from '../../engine/network/envelope.ts';
import type { StepIndex } from '../../engine/numbers.ts';
import type { Pair, Side } from '../../engine/pair.ts';
import { otherSide, sides } from '../../engine/pair.ts';
import type { InParts } from '../../engine/parts.ts';
import { eachInParts, PART_SIZE, stepsInParts } from '../../engine/parts.ts';
import type { Message, NodeId, Ticks, TimerName } from '../../engine/protocol.ts';
import type { Step } from '../../engine/trace.ts';
import type { Decided } from './decided.ts';
import { decidedKinds } from './decided.ts';
import { explanationOf } from './index.ts';

/**
 * Two runs, aligned. What happens in one has its counterpart in the other in the same thing by the same node: a message
 * of the same content from and to the same nodes, the same decision, the same timer, the same deed. The k-th of several
 * alike is the counterpart of the k-th. The counterpart may come at another time, and then is no difference: a late
 * message shows in what it leads to. Only what is done from outside belongs to its tick.
 *
 * Runs of two protocols have no message and no gate in common. Those differ in their results alone: what replicas have
 * executed, the answers of clients, and the promises that are broken.
 */

/** Something that has no counterpart in the other run. */
export type Difference = Place & What;

interface Place {
  /** The run that has it. */
  readonly side: Side;
  readonly step: StepIndex;
  readonly tick: Ticks;
}

export type What =
  | { readonly kind: 'verdict'; readonly violation: Violation }
  | { readonly kind: 'deed'; readonly intervention: PlannedIntervention }
  | { readonly kind: 'decision'; readonly decided: Decided }
  | { readonly kind: 'timeout'; readonly node: NodeId; readonly timer: TimerName }
  /** It is lost or dropped here, and its counterpart is not. */
  | { readonly kind: 'lost'; readonly journey: Journey }
  | { readonly kind: 'message'; readonly journey: Journey };

/** All that the two have not in common at one time; what means most comes first. */
export interface Parting {
  readonly tick: Ticks;
  readonly differences: readonly Difference[];
}

export interface Alignment {
  /** In the order of time: at the first the runs part. None where there is no difference. */
  readonly partings: readonly Parting[];
  /** For each run, the names of the messages that it alone has. */
  readonly only: readonly [ReadonlySet<EnvelopeId>, ReadonlySet<EnvelopeId>];
}

/** Aligns two runs, as far as they are computed. The work is in proportion to their steps and messages. */
export const alignmentOf = memoInParts(function* (pair: Pair): InParts<Alignment> {
  const matching: Matching = {
    isOneProtocol: pair[0].setup.protocol === pair[1].setup.protocol,
    counts: new Map(),
    lost: [new Set(), new Set()],
    contents: new Map(),
    contentOf: new Map(),
  };
  for (const side of sides) yield* eachThing(matching, pair[side], (thing) => count(matching, thing, side));
  const found: Found = { byTick: new Map(), only: [new Set(), new Set()] };
  for (const side of sides) {
    const until = horizonOf(pair[otherSide(side)]);
    const seen = new Map<string, number>();
    yield* eachThing(matching, pair[side], (thing) => {
      const what = differenceIn(matching, thing, side, seen);
      if (what && thing.tick <= until) note(found, what, { side, step: thing.step, tick: thing.tick });
    });
  }
  return { partings: yield* inOrder(found), only: found.only };
});

/** Something that happens in a run, with its key: the same in both runs for counterparts. */
interface Thing {
  readonly key: string;
  readonly step: StepIndex;
  readonly tick: Ticks;
  readonly what: What;
}

interface Matching {
  readonly isOneProtocol: boolean;
  /** By key, how often it happens in either run. */
  readonly counts: Map<string, [number, number]>;
  /** For each run, the messages that are lost, by key and number. */
  readonly lost: readonly [Set<string>, Set<string>];
  /** Numbers for the contents of messages: texts are long, and nearly every one is there many times. */
  readonly contents: Map<string, number>;
  readonly contentOf: Map<Message, number>;
}

function count({ counts, lost }: Matching, { key, what }: Thing, side: Side): void {
  const both = counts.get(key) ?? [0, 0];
  both[side]++;
  counts.set(key, both);
  if (what.kind === 'message' && isLost(what.journey)) lost[side].add(`${key} ${both[side]}`);
}

/** Returns what is different about a thing: the thing itself, where it has no counterpart; null where nothing is. */
function differenceIn(
  { counts, lost }: Matching,
  { key, what }: Thing,
  side: Side,
  seen: Map<string, number>,
): What | null {
  const number = (seen.get(key) ?? 0) + 1;
  seen.set(key, number);
  if (number > (counts.get(key)?.[otherSide(side)] ?? 0)) return what;
  if (what.kind !== 'message' || !isLost(what.journey)) return null;
  return lost[otherSide(side)].has(`${key} ${number}`) ? null : { kind: 'lost', journey: what.journey };
}

/** A node that is down, or behind a cut link, misses everything: that is told by the crash and the cut. */
function isLost({ fate }: Journey): boolean {
  return fate === 'lost' || fate === 'dropped';
}

/** The time up to which a run is known: one that was left before its end may still do anything. */
function horizonOf({ end, steps }: History): Ticks {
  return end === 'quiet' || end === 'held' ? Number.POSITIVE_INFINITY : (steps.at(-1)?.tick ?? 0);
}

function* eachThing(matching: Matching, history: History, visit: (thing: Thing) => void): InParts<void> {
  const { decidedIn } = explanationOf(history);
  const visitAt = (step: StepIndex, tick: Ticks) => (key: string, what: What) => visit({ key, step, tick, what });
  const isWhole = matching.isOneProtocol;
  const { replicas } = history.setup.cluster;
  yield* stepsInParts(history.steps, (step, index) => {
    const visitHere = visitAt(index, step.tick);
    if (isWhole) visitCause(step, replicas, visitHere);
    for (const decided of decidedIn(step)) {
      const key = isWhole ? `${decided.kind} ${decided.about}` : decided.result;
      if (key !== null) visitHere(`${nodeName(decided.node, replicas)} ${key}`, { kind: 'decision', decided });
    }
  });
  yield* eachInParts(history.violations, (violation) => {
    const { step, monitor, node, values } = violation;
    const key = `${monitor} ${nodeName(node, replicas)} ${JSON.stringify(values)}`;
    visitAt(step, tickAt(history, step))(key, { kind: 'verdict', violation });
  });
  if (isWhole) yield* eachMessage(matching, history, visitAt);
}

function visitCause({ cause, tick, node }: Step, replicas: number, visit: (key: string, what: What) => void): void {
  if (cause.kind === 'intervention') {
    const { intervention } = cause;
    visit(`at ${tick} ${JSON.stringify(intervention.action)}`, { kind: 'deed', intervention });
  } else if (cause.kind === 'timeout' && node !== null) {
    const { timer } = cause;
    visit(`${nodeName(node, replicas)} timer ${timer}`, { kind: 'timeout', node, timer });
  }
}

function tickAt({ steps }: History, step: StepIndex): Ticks {
  return steps[step]?.tick ?? 0;
}

/** A STATE or a NEW-VIEW is as much work as many votes: a part is measured by what is read. */
const LETTERS_A_MESSAGE = 200;

function* eachMessage(
  matching: Matching,
  history: History,
  visitAt: (step: StepIndex, tick: Ticks) => (key: string, what: What) => void,
): InParts<void> {
  const { list } = yield* journeysOf.inParts(history);
  const { replicas } = history.setup.cluster;
  let size = 0;
  for (const journey of list) {
    const { envelope, sentStep } = journey;
    const { from, to, message, forged } = envelope;
    const { content, letters } = contentOf(matching, message);
    const key = `${nodeName(from, replicas)}>${nodeName(to, replicas)}${forged ? '!' : ''} ${content}`;
    visitAt(sentStep, tickAt(history, sentStep))(key, { kind: 'message', journey });
    size += 1 + letters / LETTERS_A_MESSAGE;
    if (size < PART_SIZE) continue;
    size = 0;
    yield;
  }
}

/** The number of a content, and the letters that had to be read for it: a multicast is read once. */
function contentOf({ contents, contentOf: known }: Matching, message: Message): { content: number; letters: number } {
  const found = known.get(message);
  if (found !== undefined) return { content: found, letters: 0 };
  const text = JSON.stringify(message, withEntries);
  const content = contents.get(text) ?? contents.size;
  contents.set(text, content);
  known.set(message, content);
  return { content, letters: text.length };
}

/** A state that is sent contains maps, which JSON would leave out. */
function withEntries(_name: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

interface Found {
  readonly byTick: Map<Ticks, Difference[]>;
  readonly only: readonly [Set<EnvelopeId>, Set<EnvelopeId>];
}

function note({ byTick, only }: Found, what: What, place: Place): void {
  if (what.kind === 'message') only[place.side].add(what.journey.id);
  const difference: Difference = { ...place, ...what };
  const others = byTick.get(place.tick);
  if (others) others.push(difference);
  else byTick.set(place.tick, [difference]);
}

function* inOrder({ byTick }: Found): InParts<Parting[]> {
  const partings: Parting[] = [];
  yield* eachInParts([...Float64Array.from(byTick.keys()).sort()], (tick) => {
    const differences = byTick.get(tick) as Difference[];
    // Equal ones stay in the order of runs and steps.
    differences.sort((a, b) => rankOf(a) - rankOf(b));
    partings.push({ tick, differences });
  });
  return partings;
}

const ranks: Readonly<Record<What['kind'], number>> = {
  verdict: 0,
  deed: 1,
  decision: 2,
  timeout: 3,
  lost: 4,
  message: 5,
};

function rankOf(difference: Difference): number {
  const rank = ranks[difference.kind];
  return difference.kind === 'decision'
    ? rank + decidedKinds.indexOf(difference.decided.kind) / decidedKinds.length
    : rank;
}

/**
 * Returns the count of steps at which a run is to be looked at for a parting: after the breach of a promise, else after
 * the last of its own that the other has not; null where it has none there.
 */
export function stepOfParting({ differences }: Parting, side: Side): StepIndex | null {
  const own = differences.filter((difference) => difference.side === side);
  const verdict = own.find(({ kind }) => kind === 'verdict');
  if (verdict) return verdict.step + 1;
  return own.reduce<number | null>((last, { step }) => Math.max(last ?? 0, step + 1), null);
}
