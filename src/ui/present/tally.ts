import type { Tally, Votes } from '../../store/classroom.ts';

/** A lecture hall has fewer seats. */
export const DIGITS_MAX = 3;

export const NO_VOTES: Votes = { first: {}, again: null, isAgain: false };

/** Returns the number of votes that a text means; what is no number means none. */
export function votesIn(text: string | undefined): number {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : 0;
}

/** Returns the number of all votes of a round. */
export function votesOf(tally: Tally): number {
  return Object.values(tally).reduce((sum, text) => sum + votesIn(text), 0);
}

/** Returns an option's part of all votes, from 0 to 1. */
export function shareOf(tally: Tally, id: string): number {
  const all = votesOf(tally);
  return all === 0 ? 0 : votesIn(tally[id]) / all;
}

/** Returns the option with more votes than any other; null where there is none. */
export function mostVoted(tally: Tally): string | null {
  const [first, second] = Object.entries(tally)
    .map(([id, text]) => ({ id, votes: votesIn(text) }))
    .sort((one, other) => other.votes - one.votes);
  return first && first.votes > (second?.votes ?? 0) ? first.id : null;
}

/** Returns the round that is typed in. */
export function roundOf({ first, again, isAgain }: Votes): Tally {
  return isAgain ? (again ?? {}) : first;
}

/** Returns the last round in which somebody has voted: the first one where nobody has. */
export function lastRoundOf({ first, again }: Votes): Tally {
  return again && votesOf(again) > 0 ? again : first;
}

/** True once there is something to compare: somebody has voted in both rounds. */
export function isCompared({ first, again }: Votes): boolean {
  return again !== null && votesOf(first) > 0 && votesOf(again) > 0;
}

/** Turns from one round to the other. What was typed in either of them stays. */
export function otherRound({ first, again, isAgain }: Votes): Votes {
  return { first, again: again ?? {}, isAgain: !isAgain };
}

/** Types the votes for an option into the round that is open. Only digits count. */
export function typed(votes: Votes, option: string, text: string): Votes {
  const digits = text.replaceAll(/\D/g, '');
  if (votes.isAgain) return { ...votes, again: { ...votes.again, [option]: digits } };
  return { ...votes, first: { ...votes.first, [option]: digits } };
}
