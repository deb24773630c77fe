import type { SequenceNumber, ViewNumber } from '../../protocols/numbers.ts';
import type { VoteCount } from '../../protocols/pbft/notes.ts';
import type { Vote } from './happenings.ts';
import { tallied } from './happenings.ts';
import { listed } from './words.ts';

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

export interface NewViewMade {
  readonly view: ViewNumber;
  /** The senders of the VIEW-CHANGEs in V. */
  readonly from: readonly string[];
  readonly tally: VoteCount;
}

export interface Joining {
  /** f+1. */
  readonly need: number;
  readonly left: number;
  readonly view: ViewNumber;
}

export const viewChanges = {
  requestTimedOut: (replica: string, left: number, view: ViewNumber) =>
    `The timer of ${replica} runs out: its oldest request was not executed in time. It leaves view ${left} and asks for view ${view}.`,
  noNewView: (replica: string, left: number, view: ViewNumber) =>
    `The timer of ${replica} runs out: no NEW-VIEW for view ${left} came in time. It asks for view ${view}.`,
  joins: (replica: string, others: readonly string[], { need, left, view }: Joining) =>
    `${replica} joins ${listed(others)}: f+1 = ${need} others have given up on view ${left}, so it asks for view ${view} too.`,
  carries: (replica: string, { lowWaterMark, groups }: Carried) => {
    const kinds = [
      ...(lowWaterMark > 0 ? [`the proof of checkpoint ${lowWaterMark}`] : []),
      ...groups.map(
        ({ slots, view, isOne }) => `the ${isOne ? 'certificate' : 'certificates'} of ${slots} from view ${view}`,
      ),
    ];
    if (kinds.length === 0) return `Its VIEW-CHANGE carries no certificate: nothing is prepared at ${replica}.`;
    return `Its VIEW-CHANGE carries ${listed(kinds)}.`;
  },
  counted: (replica: string, vote: Vote, tally: VoteCount) =>
    `${replica} counts ${vote.message} from ${vote.from} for ${vote.about}: ${tallied(tally)}.`,
  countedAhead: (replica: string, vote: Vote, tally: VoteCount, view: ViewNumber) =>
    `${replica} counts ${vote.message} from ${vote.from} for ${vote.about}: ${tallied(tally)}, and stays in view ${view} itself.`,

  makesNewView: (primary: string, { view, from, tally }: NewViewMade) =>
    `${primary}, the primary of view ${view}, makes the NEW-VIEW, ${tallied(tally)}: VIEW-CHANGE from ${listed(from)}.`,
  acceptsNewView: (replica: string, primary: string, { view, from }: NewViewMade) =>
    `${replica} checks NEW-VIEW from ${primary}: the VIEW-CHANGEs of ${listed(from)} give the same O, so it enters view ${view}.`,
  nothingProposed: (low: number) =>
    low === 0
      ? 'No slot has a certificate: O is empty.'
      : `No slot above checkpoint ${low} has a certificate: O is empty.`,
  proposed: (low: number, high: number, choices: readonly Choice[]) =>
    `From min-s = ${low} to max-s = ${high}, O says: ${choices.map(chosen).join('; ')}.`,
  /** @param faulty the least number of replicas that two certificates share; 0 where they need not share any */
  contradiction: (sequence: SequenceNumber, view: ViewNumber, faulty: number) =>
    `Two certificates of view ${view} contradict each other in slot ${sequence}${faulty > 0 ? `: at least ${faulty} replicas must be faulty` : ''}.`,

  keptForLater: (replica: string, vote: Vote, view: ViewNumber) =>
    `${replica} keeps ${vote.message} from ${vote.from} for ${vote.about} until it has entered view ${view}.`,
  takesUp: (replica: string, count: number) =>
    `${replica} takes up ${count === 1 ? 'a message' : `${count} messages`} that it had kept for this view.`,
};

function chosen({ slots, isOne, request, view, over }: Choice): string {
  if (view === null) return `${slots} ${isOne ? 'becomes the null request' : 'become null requests'}`;
  if (request === null) {
    return `${slots} ${isOne ? 'keeps its request' : 'keep their requests'}, prepared in view ${view}`;
  }
  const rivals = over.length > 0 ? `, which wins over view ${listed(over.map(String))}` : '';
  return `${slots} is ${request}, prepared in view ${view}${rivals}`;
}
