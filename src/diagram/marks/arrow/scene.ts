import type { History } from '../../../engine/history.ts';
import type { Journey } from '../../../engine/journeys.ts';
import { journeysOf } from '../../../engine/journeys.ts';
import type { Envelope, EnvelopeId } from '../../../engine/network/envelope.ts';
import type { StepIndex } from '../../../engine/numbers.ts';
import type { InParts } from '../../../engine/parts.ts';
import { eachInParts } from '../../../engine/parts.ts';
import type { NodeId } from '../../../engine/protocol.ts';
import type { SlotIndex } from '../../scene/slotIndex.ts';
import { slotOf } from '../../scene/slotIndex.ts';
import type { TimeScale } from '../../timeScale.ts';
import type { Life } from './outcomes.ts';
import { lifeOf } from './outcomes.ts';
import type { RoutePoint, TimedRun } from './routes.ts';
import { changesOf, firstRoute, routesOf, stopOf, unitsOfSteps } from './routes.ts';

/** The route of one message through time, as it was known during some steps: a delay changes it. */
export interface Track extends Life {
  /** Its message's name, and which of its routes this is. */
  readonly key: string;
  readonly id: EnvelopeId;
  readonly envelope: Envelope;
  /** The node that it claims to come from. */
  readonly from: NodeId;
  readonly to: NodeId;
  /** The node that really sent it: a liar also sends in the name of others. */
  readonly by: NodeId;
  /** It bears a name whose owner never signed it. */
  readonly forged: boolean;
  /** The route to its receiver. Level between two points of the same progress: there it was held up. */
  readonly points: readonly RoutePoint[];
  /** The point where it really ended. */
  readonly stop: RoutePoint;
  /** Index of the step that sent it, and which of that step's sendings it is. */
  readonly sentStep: StepIndex;
  readonly sentIndex: number;
  /** Index of the step from which on, and of the one in which no longer, this is its route; null: to the end. */
  readonly knownFrom: number;
  readonly knownUntil: number | null;
  /** Index of the step in which its route ended; null where it is on its way at the end of the run. */
  readonly endStep: StepIndex | null;
  /** The sequence number it is about; null where it has none (yet). */
  readonly slot: number | null;
}

export function* tracksOf(history: History, time: TimeScale, slots: SlotIndex): InParts<Track[]> {
  const { list } = yield* journeysOf.inParts(history);
  const changes = changesOf(history, time);
  const run: TimedRun = { history, unitOfStep: unitsOfSteps(history, time), time };
  const tracks: Track[] = [];
  let sentStep = -1;
  let sentIndex = 0;
  yield* eachInParts(list, (journey: Journey) => {
    sentIndex = journey.sentStep === sentStep ? sentIndex + 1 : 0;
    sentStep = journey.sentStep;
    const changed = changes.get(journey.id);
    const routes = changed ? routesOf(run, journey, changed) : null;
    const first = routes?.[0] ?? firstRoute(run, journey, journey.envelope);
    const life = lifeOf(history, journey);
    const slot = slotOf(slots, journey.envelope);
    // Nobody sends to itself: its receiver saw it first as it arrived.
    const sender = history.steps[journey.sentStep]?.node ?? journey.envelope.to;
    const by = sender === journey.envelope.to ? journey.envelope.from : sender;
    const count = routes?.length ?? 1;
    for (let index = 0; index < count; index++) {
      const { envelope, points, knownFrom } = routes?.[index] ?? first;
      const isLast = index === count - 1;
      tracks.push({
        key: index === 0 ? journey.id : `${journey.id}~${index}`,
        id: journey.id,
        envelope,
        from: envelope.from,
        to: envelope.to,
        by,
        forged: isForged(envelope),
        points,
        stop: isLast ? stopOf(journey, points, time) : (points.at(-1) as RoutePoint),
        outcome: life.outcome,
        why: life.why,
        counted: life.counted,
        hadEffect: life.hadEffect,
        sentStep,
        sentIndex,
        knownFrom,
        knownUntil: routes?.[index + 1]?.knownFrom ?? null,
        endStep: isLast ? journey.endStep : null,
        slot,
      });
    }
  });
  return tracks;
}

/** Returns true if its sender cannot make its signature, or if it has another name in it than that of its signer. */
function isForged({ forged, message, from }: Envelope): boolean {
  return forged === true || ('replica' in message && message.replica !== from);
}
