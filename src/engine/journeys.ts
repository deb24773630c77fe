import type { History } from './history.ts';
import { memoInParts } from './memoBy.ts';
import type { Envelope, EnvelopeId } from './network/envelope.ts';
import { envelopeId } from './network/envelope.ts';
import type { StepIndex } from './numbers.ts';
import type { InParts } from './parts.ts';
import { stepsInParts } from './parts.ts';
import type { IgnoredInput, Ticks } from './protocol.ts';
import type { Step } from './trace.ts';
import { envelopeOf } from './trace.ts';

/** The life of one envelope, from the step that sent it to the step in which it ended. */
export interface Journey {
  readonly id: EnvelopeId;
  /** The latest envelope of this name: a message that was held up has its later time of arrival. */
  envelope: Envelope;
  /** The index of the step that sent it, or that made it as a duplicate. */
  readonly sentStep: StepIndex;
  /** The index of the step in which it arrived or was dropped, lost or blocked; null if the run ends before that. */
  endStep: StepIndex | null;
  endTick: Ticks | null;
  fate: Fate;
  /** The receiver's note that it ignored the message; null where it did not. */
  ignored: IgnoredInput | null;
}

export type Fate =
  | 'inFlight'
  /** The receiver handled it. */
  | 'delivered'
  /** The network lost it by chance, in the step that sent it. */
  | 'lost'
  /** An intervention removed it on its way. */
  | 'dropped'
  /** A cut link stopped it. */
  | 'blocked'
  /** It arrived at a crashed replica. */
  | 'missed'
  /** Its sender, whose sight of the run this is, does not learn it. */
  | 'unseen';

/** All journeys of a run, in the order in which the messages were sent. */
export interface Journeys {
  readonly list: readonly Journey[];
  readonly byId: ReadonlyMap<EnvelopeId, Journey>;
}

/** Returns the journeys of a run; they are computed once. */
export const journeysOf = memoInParts(function* (history: History): InParts<Journeys> {
  const { replicas } = history.setup.cluster;
  const log: Log = { replicas, list: [], byId: new Map(), byEnvelope: new Map() };
  yield* stepsInParts(history.steps, (step, index) => {
    followCause(log, step, index);
    for (const envelope of step.sent) begin(log, envelope, step, index);
  });
  return { list: log.list, byId: log.byId };
});

interface Log {
  readonly replicas: number;
  readonly list: Journey[];
  readonly byId: Map<EnvelopeId, Journey>;
  /** Saves computing the name of the envelope at every arrival. */
  readonly byEnvelope: Map<Envelope, Journey>;
}

function begin({ replicas, list, byId, byEnvelope }: Log, envelope: Envelope, step: Step, index: StepIndex): Journey {
  const journey = startJourney(envelopeId(envelope, replicas), envelope, step, index);
  list.push(journey);
  byId.set(journey.id, journey);
  byEnvelope.set(envelope, journey);
  return journey;
}

function startJourney(id: EnvelopeId, envelope: Envelope, step: Step, index: StepIndex): Journey {
  const { fate } = envelope;
  if (fate === 'travels') {
    return { id, envelope, sentStep: index, endStep: null, endTick: null, fate: 'inFlight', ignored: null };
  }
  return { id, envelope, sentStep: index, endStep: index, endTick: step.tick, fate, ignored: null };
}

function followCause(log: Log, step: Step, index: StepIndex): void {
  const { cause } = step;
  const envelope = envelopeOf(cause);
  if (!envelope) return;
  const known = log.byEnvelope.get(envelope) ?? log.byId.get(envelopeId(envelope, log.replicas));
  // The copy that an intervention makes begins here; so does a message for a receiver who did not see it being sent.
  const journey = known ?? begin(log, envelope, step, index);
  if (!known && cause.kind === 'intervention') return;
  if (cause.kind === 'intervention') {
    if (cause.intervention.action.kind === 'drop') end(journey, step, index, 'dropped');
    else changeCourse(log, journey, envelope);
    return;
  }
  if (cause.kind === 'missed') return end(journey, step, index, cause.why === 'cut' ? 'blocked' : 'missed');
  end(journey, step, index, 'delivered');
  journey.ignored = (step.notes.find((note) => note.kind === 'ignored') as IgnoredInput | undefined) ?? null;
}

/** A message that was delayed or delivered early travels on in another envelope of the same name. */
function changeCourse({ byEnvelope }: Log, journey: Journey, envelope: Envelope): void {
  journey.envelope = envelope;
  byEnvelope.set(envelope, journey);
}

function end(journey: Journey, step: Step, index: StepIndex, fate: Fate): void {
  journey.fate = fate;
  journey.endStep = index;
  journey.endTick = step.tick;
}
