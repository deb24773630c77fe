import type { History } from './history.ts';
import type { Envelope, EnvelopeId } from './network/envelope.ts';
import { envelopeId } from './network/envelope.ts';
import type { IgnoredInput, Ticks } from './protocol.ts';
import type { Step } from './trace.ts';

/** The life of one message, from the step that sent it to what became of it. */
export interface Journey {
  readonly id: EnvelopeId;
  /** As it was last known: a message that was held up has its later time of arrival. */
  envelope: Envelope;
  /** The step that sent it, or that made it as a duplicate. */
  readonly sentStep: number;
  /** The step in which it arrived, was dropped, lost or blocked; null while it is on its way at the end of the run. */
  endStep: number | null;
  endTick: Ticks | null;
  fate: Fate;
  /** Why the receiver ignored it; null where it did not. */
  ignored: IgnoredInput | null;
}

export type Fate =
  | 'inFlight'
  /** Handled by its receiver. */
  | 'delivered'
  /** Lost by the network's chance, the moment it was sent. */
  | 'lost'
  /** Taken out by somebody on its way. */
  | 'dropped'
  /** Stopped by a cut link. */
  | 'blocked'
  /** It arrived at a crashed replica. */
  | 'missed';

/** All messages of a run, in the order in which they were sent. */
export interface Journeys {
  readonly list: readonly Journey[];
  readonly byId: ReadonlyMap<EnvelopeId, Journey>;
}

const known = new WeakMap<History, Journeys>();

/** The journeys of a run; worked out once. */
export function journeysOf(history: History): Journeys {
  const found = known.get(history);
  if (found) return found;
  const { replicas } = history.setup.cluster;
  const log: Log = { replicas, list: [], byId: new Map(), byEnvelope: new Map() };
  history.steps.forEach((step, index) => {
    followCause(log, step, index);
    for (const envelope of step.sent) begin(log, envelope, step, index);
  });
  const journeys: Journeys = { list: log.list, byId: log.byId };
  known.set(history, journeys);
  return journeys;
}

interface Log {
  readonly replicas: number;
  readonly list: Journey[];
  readonly byId: Map<EnvelopeId, Journey>;
  /** Spares making a name for every arrival. */
  readonly byEnvelope: Map<Envelope, Journey>;
}

function begin({ replicas, list, byId, byEnvelope }: Log, envelope: Envelope, step: Step, index: number): void {
  const journey = startJourney(envelopeId(envelope, replicas), envelope, step, index);
  list.push(journey);
  byId.set(journey.id, journey);
  byEnvelope.set(envelope, journey);
}

function startJourney(id: EnvelopeId, envelope: Envelope, step: Step, index: number): Journey {
  const { fate } = envelope;
  if (fate === 'travels') {
    return { id, envelope, sentStep: index, endStep: null, endTick: null, fate: 'inFlight', ignored: null };
  }
  return { id, envelope, sentStep: index, endStep: index, endTick: step.tick, fate, ignored: null };
}

function followCause(log: Log, step: Step, index: number): void {
  const { cause } = step;
  if (cause.kind === 'timeout' || !cause.envelope) return;
  const { envelope } = cause;
  const journey = log.byEnvelope.get(envelope) ?? log.byId.get(envelopeId(envelope, log.replicas));
  if (!journey) return begin(log, envelope, step, index);
  if (cause.kind === 'intervention') {
    if (cause.intervention.action.kind === 'drop') end(journey, step, index, 'dropped');
    else changeCourse(log, journey, envelope);
    return;
  }
  if (cause.kind === 'missed') return end(journey, step, index, cause.why === 'cut' ? 'blocked' : 'missed');
  end(journey, step, index, 'delivered');
  journey.ignored = (step.notes.find((note) => note.kind === 'ignored') as IgnoredInput | undefined) ?? null;
}

/** It was held up, or called forward: from now on it travels in another envelope of the same name. */
function changeCourse({ byEnvelope }: Log, journey: Journey, envelope: Envelope): void {
  journey.envelope = envelope;
  byEnvelope.set(envelope, journey);
}

function end(journey: Journey, step: Step, index: number, fate: Fate): void {
  journey.fate = fate;
  journey.endStep = index;
  journey.endTick = step.tick;
}
