import type { History } from '../../../engine/history.ts';
import type { Journey } from '../../../engine/journeys.ts';
import { staleReasons, surplusReasons } from '../../../protocols/pbft/explain/harmless.ts';
import type { IgnoredReason } from '../../../protocols/pbft/notes.ts';
import { notesOf } from '../../scene/notes.ts';

/** The outcome of a message, as far as the picture shows a difference. */
export type Outcome =
  | 'inFlight'
  | 'delivered'
  /** It came when it was no longer needed: its vote is decided, or it is the network's second copy. */
  | 'surplus'
  /** It belongs to something that is over. */
  | 'stale'
  /** A check of the receiver failed. */
  | 'rejected'
  | 'dropped'
  | 'lost'
  | 'blocked'
  /** It reached a replica that was down. */
  | 'missed'
  /** Its sender, whose sight of the run this is, does not learn it. */
  | 'unseen';

/** The end of a message's life. */
export interface Life {
  readonly outcome: Outcome;
  /** The reason why its receiver ignored it; null where it did not. */
  readonly why: IgnoredReason | null;
  /** It is one of the votes that make a quorum, or the proposal they are about. */
  readonly counted: boolean;
  /** It changed something at its receiver. */
  readonly hadEffect: boolean;
}

export function lifeOf(history: History, journey: Journey): Life {
  const { fate, ignored } = journey;
  if (fate !== 'delivered') return { outcome: fate, why: null, counted: false, hadEffect: false };
  if (ignored) {
    const why = ignored.why as IgnoredReason;
    return { outcome: ignoredOutcome(journey, why), why, counted: false, hadEffect: false };
  }
  const step = history.steps[journey.endStep ?? -1];
  let counted = false;
  let hadEffect = true;
  for (const note of step ? notesOf(step) : []) {
    if (note.kind === 'prePrepared' || note.kind === 'enteredView') counted = true;
    if (note.kind !== 'counted') continue;
    counted = note.have <= note.need;
    hadEffect = counted;
    break;
  }
  return { outcome: 'delivered', why: null, counted, hadEffect };
}

function ignoredOutcome(journey: Journey, why: IgnoredReason): Outcome {
  if (surplusReasons.has(why)) return 'surplus';
  // A checkpoint that is stable already needs no further votes.
  if (why === 'belowWindow' && journey.envelope.message.kind === 'checkpoint') return 'surplus';
  if (why === 'duplicate') return journey.envelope.copy > 0 ? 'surplus' : 'stale';
  return staleReasons.has(why) ? 'stale' : 'rejected';
}
