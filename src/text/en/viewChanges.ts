import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { VoteCount } from '../../protocols/pbft/notes.ts';
import type { Part, Vote } from './happenings.ts';
import { certificate, received, tallied, votes } from './happenings.ts';
import { capitalised, listed } from './words.ts';

/** Leaving a view and entering the next one (§4.4, §4.5.2), as sentences about one replica. */

/** The content of a VIEW-CHANGE: the proof of h, and the certificates in P by their view. */
export interface Carried {
  readonly lowWaterMark: SequenceNumber;
  /** `slots`: `slot 1`, `slots 1 and 3–5`. */
  readonly groups: readonly { readonly view: ViewNumber; readonly slots: string; readonly isOne: boolean }[];
}

/** The choice of O for a slot, or for several with the same choice. */
export interface Choice {
  readonly slots: string;
  readonly isOne: boolean;
  /** The request that is proposed again; null where there are too many to name. */
  readonly request: string | null;
  /** The view of the certificate that was chosen; null where there is none. */
  readonly view: ViewNumber | null;
  /** The views of certificates that lost, because they name another request. */
  readonly over: readonly number[];
}

export interface Joining {
  /** f+1. */
  readonly need: number;
  readonly left: ViewNumber;
}

export const viewChanges = {
  requestTimedOut: (replica: string) => `${replica}’s timer runs out: its oldest request was not executed in time.`,
  noNewView: (replica: string, left: ViewNumber) =>
    `${replica}’s timer runs out: no NEW-VIEW for view ${left} arrived in time.`,
  joins: (replica: string, others: readonly string[], { need, left }: Joining) =>
    `${replica} joins ${listed(others)}: f+1 = ${need} others have given up on view ${left}.`,
  /** A VIEW-CHANGE to all others. */
  asks: (replica: string, view: ViewNumber, { lowWaterMark, groups }: Carried) => {
    const kinds = [
      ...(lowWaterMark > 0 ? [`the proof of checkpoint ${lowWaterMark}`] : []),
      ...groups.map(
        ({ slots, view, isOne }) => `the ${isOne ? 'certificate' : 'certificates'} of ${slots} from view ${view}`,
      ),
    ];
    const carried = kinds.length === 0 ? 'without a certificate: nothing is prepared' : `with ${listed(kinds)}`;
    return `${replica} sends VIEW-CHANGE for view ${view}, ${carried}.`;
  },
  /** A VIEW-CHANGE that a liar does not send as it should: what it sends instead is told after this. */
  leaves: (replica: string, left: ViewNumber) => `${replica} leaves view ${left}.`,
  countedAhead: (replica: string, vote: Vote, tally: VoteCount, view: ViewNumber) =>
    `${received(replica, vote)}: ${votes(tally)}. It stays in view ${view} itself.`,

  makesNewView: (primary: string, view: ViewNumber, tally: VoteCount, parts: readonly Part[]) =>
    `${primary} starts view ${view} with a NEW-VIEW, ${tallied(tally)}: ${certificate(parts)}.`,
  acceptsNewView: (replica: string, primary: string, view: ViewNumber, { have }: VoteCount) =>
    `${replica} checks ${primary}’s NEW-VIEW: the same ${have} VIEW-CHANGEs give it the same slots. It enters view ${view}.`,
  nothingProposed: (low: number) =>
    low === 0 ? 'No slot has a certificate.' : `No slot above checkpoint ${low} has a certificate.`,
  proposed: (choices: readonly Choice[]) => capitalised(`${choices.map(chosen).join('; ')}.`),
  /** @param faulty the least number of replicas that two certificates share; 0 where they need not share any */
  contradiction: (sequence: SequenceNumber, view: ViewNumber, faulty: number) =>
    `Two certificates of view ${view} contradict each other in slot ${sequence}${faulty > 0 ? `: at least ${faulty} replicas must be faulty` : ''}.`,

  keptForLater: (replica: string, vote: Vote, view: ViewNumber) =>
    `${received(replica, vote)} and keeps it until it enters view ${view}.`,
  takesUp: (replica: string, count: number) =>
    `${replica} handles ${count === 1 ? 'a message' : `${count} messages`} that it had kept for this view.`,
};

function chosen({ slots, isOne, request, view, over }: Choice): string {
  if (view === null) return `${slots} ${isOne ? 'becomes the null request' : 'become null requests'}`;
  if (request === null) {
    return `${slots} ${isOne ? 'keeps its request' : 'keep their requests'}, prepared in view ${view}`;
  }
  const rivals = over.length > 0 ? `, which wins over view ${listed(over.map(String))}` : '';
  return `${slots} stays ${request}, prepared in view ${view}${rivals}`;
}
