import type { History } from '../../../engine/history.ts';
import type { Journey } from '../../../engine/journeys.ts';
import type { Envelope, EnvelopeId } from '../../../engine/network/envelope.ts';
import { envelopeId } from '../../../engine/network/envelope.ts';
import type { TimeScale } from '../../timeScale.ts';
import { COLUMN_UNITS } from '../../timeScale.ts';

/** A moment of a message's route: `progress` is 0 at the sender's lane and 1 at the receiver's. */
export interface RoutePoint {
  readonly unit: number;
  readonly progress: number;
}

/** The route a message takes, as it is known from a step on: a delay changes it. */
export interface Route {
  readonly envelope: Envelope;
  readonly points: readonly RoutePoint[];
  /** Index of the step that made it known. */
  readonly knownFrom: number;
}

/** A run, and when its steps happen. */
export interface TimedRun {
  readonly history: History;
  readonly time: TimeScale;
  /** The unit of each step, so that the scale need not be asked for every message. */
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

export function firstRoute({ history, unitOfStep, time }: TimedRun, journey: Journey, envelope: Envelope): Route {
  const { sentStep, endStep } = journey;
  const isOnTime = history.steps[sentStep]?.tick === envelope.sentTick;
  const start = isOnTime ? (unitOfStep[sentStep] as number) : time.unitAt(envelope.sentTick);
  const arrived = endStep !== null && history.steps[endStep]?.tick === envelope.arrivesTick;
  const end = arrived ? (unitOfStep[endStep] as number) : time.unitAt(envelope.arrivesTick);
  return { envelope, points: [{ unit: start, progress: 0 }, arrival(start, end)], knownFrom: sentStep };
}

/** Time between sending and arriving is at least one event column, else the arrow would be level. */
function arrival(start: number, end: number): RoutePoint {
  return { unit: Math.max(start + COLUMN_UNITS, end), progress: 1 };
}

export function routesOf(run: TimedRun, journey: Journey, changes: readonly Change[]): Route[] {
  const { history, time } = run;
  const { replicas } = history.setup.cluster;
  const sent = history.steps[journey.sentStep]?.sent ?? [];
  const original = sent.find((envelope) => envelopeId(envelope, replicas) === journey.id) ?? changes[0]?.envelope;
  const routes = [firstRoute(run, journey, original ?? journey.envelope)];
  for (const change of changes) {
    const before = routes.at(-1) as Route;
    if (change.step === journey.sentStep) continue;
    routes.push({ envelope: change.envelope, points: changedPoints(before, change, time), knownFrom: change.step });
  }
  return routes;
}

/** Held up: level from here on until it goes on as fast as before. Brought forward: straight to its new arrival. */
function changedPoints(before: Route, { unit, envelope }: Change, time: TimeScale): readonly RoutePoint[] {
  if (envelope.held) return heldPoints(before, unit, time);
  if (before.envelope.held) return releasedPoints(before, unit, time.unitAt(envelope.arrivesTick));
  const start = before.points[0] as RoutePoint;
  const oldTick = before.envelope.arrivesTick;
  if (envelope.arrivesTick === oldTick && envelope.tampered) return before.points;
  if (envelope.arrivesTick <= oldTick) return [start, arrival(start.unit, time.unitAt(envelope.arrivesTick))];
  const progress = progressAt(before.points, unit);
  const held = before.points.filter((point) => point.unit < unit && point.progress < 1);
  const goesOn = time.unitAt(time.tickAt(unit) + envelope.arrivesTick - oldTick);
  return [
    ...held,
    { unit, progress },
    { unit: goesOn, progress },
    { unit: time.unitAt(envelope.arrivesTick), progress: 1 },
  ];
}

/** Held until it is released: level from here to the end of time. */
function heldPoints({ points }: Route, unit: number, { units }: TimeScale): RoutePoint[] {
  const progress = progressAt(points, unit);
  const way = points.filter((point) => point.unit < unit && point.progress < 1);
  return [...way, { unit, progress }, { unit: Math.max(units, unit + COLUMN_UNITS), progress }];
}

/** Level as long as it was held, then straight to its arrival. */
function releasedPoints({ points }: Route, unit: number, arrives: number): RoutePoint[] {
  const { progress } = points.at(-1) as RoutePoint;
  return [...points.slice(0, -1), { unit, progress }, { unit: Math.max(unit, arrives), progress: 1 }];
}

export function changesOf(history: History, time: TimeScale): ReadonlyMap<EnvelopeId, readonly Change[]> {
  const changes = new Map<EnvelopeId, Change[]>();
  history.steps.forEach(({ tick, cause }, step) => {
    if (cause.kind !== 'intervention' || !cause.envelope || cause.intervention.action.kind === 'drop') return;
    const id = envelopeId(cause.envelope, history.setup.cluster.replicas);
    const change: Change = { step, unit: time.unitAt(tick), envelope: cause.envelope };
    const earlier = changes.get(id);
    if (earlier) earlier.push(change);
    else changes.set(id, [change]);
  });
  return changes;
}

/** Returns the progress of a message at some time: straight between its points. */
export function progressAt(points: readonly RoutePoint[], unit: number): number {
  let before = points[0] as RoutePoint;
  if (unit <= before.unit) return before.progress;
  for (const point of points) {
    if (unit < point.unit)
      return before.progress + ((unit - before.unit) / (point.unit - before.unit)) * (point.progress - before.progress);
    before = point;
  }
  return before.progress;
}

/** Returns the time at which a message had, or would have had, some progress. */
function unitAtProgress(points: readonly RoutePoint[], progress: number): number {
  let before = points[0] as RoutePoint;
  for (const point of points) {
    if (point.progress > progress)
      return (
        before.unit + ((progress - before.progress) / (point.progress - before.progress)) * (point.unit - before.unit)
      );
    before = point;
  }
  return before.unit;
}

/** Lost by chance it ends here, which shows that nobody took it out. */
const LOST_PROGRESS = 0.6;
/** A link that was cut when it was sent stops it at once; one that was cut later stops it at the door. */
const BLOCKED_PROGRESS = 0;
const BLOCKED_LATE_PROGRESS = 0.88;
/** A message that is taken out at once still shows where it was bound. */
const DROPPED_PROGRESS_MIN = 0.2;
const DROPPED_PROGRESS_MAX = 0.8;

/** Returns the point where a message really ended. */
export function stopOf(journey: Journey, points: readonly RoutePoint[], time: TimeScale): RoutePoint {
  if (journey.envelope.held) return points.at(-1) as RoutePoint;
  const progress = stopProgress(journey, points, time);
  return progress === 1 ? (points.at(-1) as RoutePoint) : { unit: unitAtProgress(points, progress), progress };
}

function stopProgress(journey: Journey, points: readonly RoutePoint[], time: TimeScale): number {
  switch (journey.fate) {
    case 'lost':
      return LOST_PROGRESS;
    case 'blocked':
    case 'unseen':
      return journey.endStep === journey.sentStep ? BLOCKED_PROGRESS : BLOCKED_LATE_PROGRESS;
    case 'dropped': {
      const progress = progressAt(points, time.unitAt(journey.endTick ?? 0));
      return Math.min(DROPPED_PROGRESS_MAX, Math.max(DROPPED_PROGRESS_MIN, progress));
    }
    case 'inFlight':
    case 'delivered':
    case 'missed':
      return 1;
  }
}
