import type { Envelope, EnvelopeId } from '../../network/envelope.ts';
import { envelopeId } from '../../network/envelope.ts';
import type { IgnoredReason } from '../../protocol/pbft/notes.ts';
import type { NodeId } from '../../protocol/protocol.ts';
import type { History } from '../../simulation/history.ts';
import type { Journey } from '../../simulation/journeys.ts';
import { journeysOf } from '../../simulation/journeys.ts';
import type { TimeScale } from '../timeScale.ts';
import { COLUMN_UNITS } from '../timeScale.ts';
import { notesOf } from './notes.ts';
import type { SlotIndex } from './slotIndex.ts';
import { slotOf } from './slotIndex.ts';

/** What became of a message, as far as the picture tells them apart. */
export type Outcome =
  | 'inFlight'
  | 'delivered'
  /** It came when it was no longer needed: the client had accepted already, or it is the network's second copy. */
  | 'surplus'
  /** It belongs to something that is over. */
  | 'stale'
  /** A check of the receiver failed. */
  | 'rejected'
  | 'dropped'
  | 'lost'
  | 'blocked'
  /** It reached a replica that was down. */
  | 'missed';

/** A point of a message's way: `way` is 0 at the sender's lane and 1 at the receiver's. */
export interface Waypoint {
  readonly unit: number;
  readonly way: number;
}

/** The way of one message through time, as it was known during some steps: a delay makes it another way. */
export interface Track {
  /** Its message's name, and which of its ways this is. */
  readonly key: string;
  readonly id: EnvelopeId;
  readonly envelope: Envelope;
  readonly from: NodeId;
  readonly to: NodeId;
  /** To where it is bound. Level between two points of the same way: there it was held up. */
  readonly points: readonly Waypoint[];
  /** Where it really ended. */
  readonly stop: Waypoint;
  readonly outcome: Outcome;
  readonly why: IgnoredReason | null;
  /** It is one of the votes that make a quorum, or the proposal they are about. */
  readonly counted: boolean;
  /** It changed something at its receiver. */
  readonly hadEffect: boolean;
  /** Index of the step that sent it, and which of that step's sendings it is. */
  readonly sentStep: number;
  readonly sentIndex: number;
  /** Index of the step from which on, and of the one in which no longer, this is its way; null: to the end. */
  readonly knownFrom: number;
  readonly knownUntil: number | null;
  /** Index of the step in which its way ended; null where it is on its way at the end of the run. */
  readonly endStep: number | null;
  /** The sequence number it is about; null where it has none (yet). */
  readonly slot: number | null;
}

/** Lost by chance it ends here, which shows that nobody took it out. */
const LOST_WAY = 0.6;
/** A link that was cut when it was sent stops it halfway; one that was cut later stops it at the door. */
const BLOCKED_WAY = 0.5;
const BLOCKED_LATE_WAY = 0.88;
/** A message that is taken out at once still shows where it was bound. */
const DROPPED_WAY_MIN = 0.2;
const DROPPED_WAY_MAX = 0.8;

/** A message that was held up, brought forward, or moved otherwise, by the step that did it. */
interface Change {
  readonly step: number;
  readonly unit: number;
  readonly envelope: Envelope;
}

export function tracksOf(history: History, time: TimeScale, slots: SlotIndex): Track[] {
  const changes = changesOf(history, time);
  const known = { history, unitOfStep: unitsOfSteps(history, time), time };
  const tracks: Track[] = [];
  let sentStep = -1;
  let sentIndex = 0;
  for (const journey of journeysOf(history).list) {
    sentIndex = journey.sentStep === sentStep ? sentIndex + 1 : 0;
    sentStep = journey.sentStep;
    const changed = changes.get(journey.id);
    const versions = changed ? versionsOf(known, journey, changed) : null;
    const first = versions?.[0] ?? firstVersion(known, journey, journey.envelope);
    const life = lifeOf(history, journey);
    const slot = slotOf(slots, journey.envelope);
    const count = versions?.length ?? 1;
    for (let index = 0; index < count; index++) {
      const { envelope, points, knownFrom } = versions?.[index] ?? first;
      const isLast = index === count - 1;
      tracks.push({
        key: index === 0 ? journey.id : `${journey.id}~${index}`,
        id: journey.id,
        envelope,
        from: envelope.from,
        to: envelope.to,
        points,
        stop: isLast ? stopOf(journey, points, time) : (points.at(-1) as Waypoint),
        outcome: life.outcome,
        why: life.why,
        counted: life.counted,
        hadEffect: life.hadEffect,
        sentStep,
        sentIndex,
        knownFrom,
        knownUntil: versions?.[index + 1]?.knownFrom ?? null,
        endStep: isLast ? journey.endStep : null,
        slot,
      });
    }
  }
  return tracks;
}

/** What is known while ways are worked out. */
interface Known {
  readonly history: History;
  readonly time: TimeScale;
  /** Where each step is, so that the scale need not be asked for every message. */
  readonly unitOfStep: readonly number[];
}

function unitsOfSteps({ steps }: History, time: TimeScale): number[] {
  let tick = -1;
  let unit = 0;
  return steps.map((step) => {
    if (step.tick !== tick) unit = time.unitAt(step.tick);
    tick = step.tick;
    return unit;
  });
}

interface Version {
  readonly envelope: Envelope;
  readonly points: readonly Waypoint[];
  readonly knownFrom: number;
}

function firstVersion({ history, unitOfStep, time }: Known, journey: Journey, envelope: Envelope): Version {
  const { sentStep, endStep } = journey;
  const isOnTime = history.steps[sentStep]?.tick === envelope.sentTick;
  const start = isOnTime ? (unitOfStep[sentStep] as number) : time.unitAt(envelope.sentTick);
  const arrived = endStep !== null && history.steps[endStep]?.tick === envelope.arrivesTick;
  const end = arrived ? (unitOfStep[endStep] as number) : time.unitAt(envelope.arrivesTick);
  return { envelope, points: [{ unit: start, way: 0 }, arrival(start, end)], knownFrom: sentStep };
}

/** Time between sending and arriving is at least one event column, else the arrow would be level. */
function arrival(start: number, end: number): Waypoint {
  return { unit: Math.max(start + COLUMN_UNITS, end), way: 1 };
}

function versionsOf(known: Known, journey: Journey, changes: readonly Change[]): Version[] {
  const { history, time } = known;
  const { replicas } = history.setup.cluster;
  const sent = history.steps[journey.sentStep]?.sent ?? [];
  const original = sent.find((envelope) => envelopeId(envelope, replicas) === journey.id) ?? changes[0]?.envelope;
  const versions = [firstVersion(known, journey, original ?? journey.envelope)];
  for (const change of changes) {
    const before = versions.at(-1) as Version;
    if (change.step === journey.sentStep) continue;
    versions.push({ envelope: change.envelope, points: changedPoints(before, change, time), knownFrom: change.step });
  }
  return versions;
}

/** Held up: level from here on until it goes on as fast as before. Brought forward: straight to its new arrival. */
function changedPoints(before: Version, { unit, envelope }: Change, time: TimeScale): Waypoint[] {
  const start = before.points[0] as Waypoint;
  const oldTick = before.envelope.arrivesTick;
  if (envelope.arrivesTick <= oldTick) return [start, arrival(start.unit, time.unitAt(envelope.arrivesTick))];
  const way = wayAt(before.points, unit);
  const held = before.points.filter((point) => point.unit < unit && point.way < 1);
  const goesOn = time.unitAt(time.tickAt(unit) + envelope.arrivesTick - oldTick);
  return [...held, { unit, way }, { unit: goesOn, way }, { unit: time.unitAt(envelope.arrivesTick), way: 1 }];
}

/** How far on its way a message is at some time: straight between its points. */
export function wayAt(points: readonly Waypoint[], unit: number): number {
  let before = points[0] as Waypoint;
  if (unit <= before.unit) return before.way;
  for (const point of points) {
    if (unit < point.unit)
      return before.way + ((unit - before.unit) / (point.unit - before.unit)) * (point.way - before.way);
    before = point;
  }
  return before.way;
}

/** When a message was, or would have been, so far on its way. */
function unitAtWay(points: readonly Waypoint[], way: number): number {
  let before = points[0] as Waypoint;
  for (const point of points) {
    if (point.way > way)
      return before.unit + ((way - before.way) / (point.way - before.way)) * (point.unit - before.unit);
    before = point;
  }
  return before.unit;
}

function stopOf(journey: Journey, points: readonly Waypoint[], time: TimeScale): Waypoint {
  const way = stopWay(journey, points, time);
  return way === 1 ? (points.at(-1) as Waypoint) : { unit: unitAtWay(points, way), way };
}

function stopWay(journey: Journey, points: readonly Waypoint[], time: TimeScale): number {
  switch (journey.fate) {
    case 'lost':
      return LOST_WAY;
    case 'blocked':
      return journey.endStep === journey.sentStep ? BLOCKED_WAY : BLOCKED_LATE_WAY;
    case 'dropped': {
      const way = wayAt(points, time.unitAt(journey.endTick ?? 0));
      return Math.min(DROPPED_WAY_MAX, Math.max(DROPPED_WAY_MIN, way));
    }
    case 'inFlight':
    case 'delivered':
    case 'missed':
      return 1;
  }
}

type Life = Pick<Track, 'outcome' | 'why' | 'counted' | 'hadEffect'>;

function lifeOf(history: History, journey: Journey): Life {
  const { fate, ignored } = journey;
  if (fate !== 'delivered') return { outcome: fate, why: null, counted: false, hadEffect: false };
  if (ignored) {
    return { outcome: ignoredOutcome(journey, ignored.why), why: ignored.why, counted: false, hadEffect: false };
  }
  const step = history.steps[journey.endStep ?? -1];
  let counted = false;
  let hadEffect = true;
  for (const note of step ? notesOf(step) : []) {
    if (note.kind === 'prePrepared') counted = true;
    if (note.kind !== 'counted') continue;
    counted = note.have <= note.need;
    hadEffect = counted;
    break;
  }
  return { outcome: 'delivered', why: null, counted, hadEffect };
}

const staleReasons: ReadonlySet<IgnoredReason> = new Set([
  'wrongView',
  'belowWindow',
  'oldTimestamp',
  'alreadyOrdered',
  'settled',
]);

function ignoredOutcome(journey: Journey, why: IgnoredReason): Outcome {
  if (why === 'notOutstanding') return 'surplus';
  if (why === 'duplicate') return journey.envelope.copy > 0 ? 'surplus' : 'stale';
  return staleReasons.has(why) ? 'stale' : 'rejected';
}

function changesOf(history: History, time: TimeScale): ReadonlyMap<EnvelopeId, readonly Change[]> {
  const changes = new Map<EnvelopeId, Change[]>();
  history.steps.forEach(({ tick, cause }, step) => {
    if (cause.kind !== 'intervention' || !cause.envelope || cause.intervention.action.kind === 'drop') return;
    const id = envelopeId(cause.envelope, history.setup.cluster.replicas);
    const change: Change = { step, unit: time.unitAt(tick), envelope: cause.envelope };
    const known = changes.get(id);
    if (known) known.push(change);
    else changes.set(id, [change]);
  });
  return changes;
}
