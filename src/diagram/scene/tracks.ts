import type { History } from '../../engine/history.ts';
import { journeysOf } from '../../engine/journeys.ts';
import type { Envelope, EnvelopeId } from '../../engine/network/envelope.ts';
import type { NodeId } from '../../engine/protocol.ts';
import type { TimeScale } from '../timeScale.ts';
import type { Life } from './outcomes.ts';
import { lifeOf } from './outcomes.ts';
import type { SlotIndex } from './slotIndex.ts';
import { slotOf } from './slotIndex.ts';
import type { Known, Waypoint } from './ways.ts';
import { changesOf, firstVersion, stopOf, unitsOfSteps, versionsOf } from './ways.ts';

/** The way of one message through time, as it was known during some steps: a delay makes it another way. */
export interface Track extends Life {
  /** Its message's name, and which of its ways this is. */
  readonly key: string;
  readonly id: EnvelopeId;
  readonly envelope: Envelope;
  /** Whose word it is, or is said to be. */
  readonly from: NodeId;
  readonly to: NodeId;
  /** Who really sent it: a liar also sends in the name of others. */
  readonly by: NodeId;
  /** It bears a name whose owner never signed it. */
  readonly forged: boolean;
  /** To where it is bound. Level between two points of the same way: there it was held up. */
  readonly points: readonly Waypoint[];
  /** Where it really ended. */
  readonly stop: Waypoint;
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

export function tracksOf(history: History, time: TimeScale, slots: SlotIndex): Track[] {
  const changes = changesOf(history, time);
  const known: Known = { history, unitOfStep: unitsOfSteps(history, time), time };
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
    const by = history.steps[journey.sentStep]?.node ?? journey.envelope.from;
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
        by,
        forged: isForged(envelope),
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

/** Under a signature that its sender cannot make, or with another name in it than the one that signed it. */
function isForged({ forged, message, from }: Envelope): boolean {
  return forged === true || ('replica' in message && message.replica !== from);
}
