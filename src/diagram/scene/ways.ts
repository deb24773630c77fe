import type { History } from '../../engine/history.ts';
import type { Journey } from '../../engine/journeys.ts';
import type { Envelope, EnvelopeId } from '../../engine/network/envelope.ts';
import { envelopeId } from '../../engine/network/envelope.ts';
import type { TimeScale } from '../timeScale.ts';
import { COLUMN_UNITS } from '../timeScale.ts';

/** A point of a message's way: `way` is 0 at the sender's lane and 1 at the receiver's. */
export interface Waypoint {
  readonly unit: number;
  readonly way: number;
}

/** The way a message takes, as it is known from a step on: a delay makes it another way. */
export interface Version {
  readonly envelope: Envelope;
  readonly points: readonly Waypoint[];
  /** Index of the step that made it known. */
  readonly knownFrom: number;
}

/** What is known while ways are worked out. */
export interface Known {
  readonly history: History;
  readonly time: TimeScale;
  /** Where each step is, so that the scale need not be asked for every message. */
  readonly unitOfStep: readonly number[];
}

export function unitsOfSteps({ steps }: History, time: TimeScale): number[] {
  let tick = -1;
  let unit = 0;
  return steps.map((step) => {
    if (step.tick !== tick) unit = time.unitAt(step.tick);
    tick = step.tick;
    return unit;
  });
}

/** A message that was held up, brought forward, or moved otherwise, by the step that did it. */
interface Change {
  readonly step: number;
  readonly unit: number;
  readonly envelope: Envelope;
}

export function firstVersion({ history, unitOfStep, time }: Known, journey: Journey, envelope: Envelope): Version {
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

export function versionsOf(known: Known, journey: Journey, changes: readonly Change[]): Version[] {
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

export function changesOf(history: History, time: TimeScale): ReadonlyMap<EnvelopeId, readonly Change[]> {
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

/** Lost by chance it ends here, which shows that nobody took it out. */
const LOST_WAY = 0.6;
/** A link that was cut when it was sent stops it halfway; one that was cut later stops it at the door. */
const BLOCKED_WAY = 0.5;
const BLOCKED_LATE_WAY = 0.88;
/** A message that is taken out at once still shows where it was bound. */
const DROPPED_WAY_MIN = 0.2;
const DROPPED_WAY_MAX = 0.8;

/** Where a message really ended. */
export function stopOf(journey: Journey, points: readonly Waypoint[], time: TimeScale): Waypoint {
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
