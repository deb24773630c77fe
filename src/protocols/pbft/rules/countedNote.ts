import type { CountedNote, VoteCount } from '../notes.ts';
import type { Slot } from './slot.ts';

/**
 * The note of a PREPARE or COMMIT that was counted (§4.2): more than half of all notes. Every replica counts the votes
 * for a slot from one upwards, so most of these notes are equal to one that another replica made shortly before. Equal
 * notes are one object, since no note ever changes, and a trace keeps all of them.
 */

/** @param proposalVotes the votes for the proposal of the slot; null where it has none yet */
export function countedNote(
  vote: 'prepare' | 'commit',
  { view, sequence }: Slot,
  { have, need }: VoteCount,
  proposalVotes: number | null,
): CountedNote {
  const place = placeOf(vote, sequence, have, proposalVotes);
  const latest = latestNotes[place];
  if (
    latest &&
    latest.sequence === sequence &&
    latest.have === have &&
    latest.vote === vote &&
    latest.view === view &&
    latest.need === need &&
    (latest.proposalVotes ?? null) === proposalVotes
  ) {
    return latest;
  }
  const note: CountedNote =
    proposalVotes === null
      ? { kind: 'counted', vote, view, sequence, have, need, proposalKnown: false }
      : { kind: 'counted', vote, view, sequence, have, need, proposalVotes, proposalKnown: true };
  latestNotes[place] = note;
  return note;
}

/** The notes made last; a note that takes the place of another only costs that one's being made again. */
const PLACES = 2048;
const latestNotes: (CountedNote | undefined)[] = new Array<CountedNote | undefined>(PLACES).fill(undefined);

function placeOf(vote: 'prepare' | 'commit', sequence: number, have: number, proposalVotes: number | null): number {
  const known = proposalVotes === null ? 0 : 1;
  return (sequence * 512 + have * 4 + (vote === 'prepare' ? 2 : 0) + known) % PLACES;
}
