/** The votes that a lecturer has typed, by the ids of options; as typed. */
export type Tally = Readonly<Record<string, string>>;

/** A lecture hall has fewer seats. */
export const DIGITS_MAX = 3;

/** Returns the number of votes that a text means; what is no number means none. */
export function votesIn(text: string | undefined): number {
  return text !== undefined && /^\d{1,3}$/.test(text) ? Number(text) : 0;
}

/** Returns an option's part of all votes, from 0 to 1. */
export function shareOf(tally: Tally, id: string): number {
  const all = Object.values(tally).reduce((sum, text) => sum + votesIn(text), 0);
  return all === 0 ? 0 : votesIn(tally[id]) / all;
}

/** Returns the option with more votes than any other; null where there is none. */
export function mostVoted(tally: Tally): string | null {
  const [first, second] = Object.entries(tally)
    .map(([id, text]) => ({ id, votes: votesIn(text) }))
    .sort((one, other) => other.votes - one.votes);
  return first && first.votes > (second?.votes ?? 0) ? first.id : null;
}
