import type { NodeId } from '../engine/protocol.ts';

/**
 * Votes for one question, one vote a node, kept by what was voted for (a digest, or a result). Counting messages
 * instead of senders, or senders without what they voted for, is the classic way to break PBFT.
 */
export interface Ballot {
  /** What each node voted for; null where no vote has come. Indexed by node. */
  readonly choices: (string | null)[];
  tallies: readonly Tally[];
}

interface Tally {
  readonly choice: string;
  count: number;
}

export function createBallot(voters: number): Ballot {
  return { choices: new Array<string | null>(voters).fill(null), tallies: [] };
}

export function copyBallot(ballot: Ballot): Ballot {
  return { choices: ballot.choices.slice(), tallies: ballot.tallies.map((tally) => ({ ...tally })) };
}

/** A vote is the first of its node, the same as the first, or another. */
export type VoteCast = 'counted' | 'repeated' | 'conflicting';

/** The first vote of a node counts. Later ones change nothing: they repeat it, or conflict with it. */
export function castVote(ballot: Ballot, voter: NodeId, choice: string): VoteCast {
  const earlier = ballot.choices[voter];
  if (earlier !== null) return earlier === choice ? 'repeated' : 'conflicting';
  ballot.choices[voter] = choice;
  for (const tally of ballot.tallies) {
    if (tally.choice === choice) {
      tally.count++;
      return 'counted';
    }
  }
  ballot.tallies = [...ballot.tallies, { choice, count: 1 }];
  return 'counted';
}

export function votesFor(ballot: Ballot, choice: string): number {
  for (const tally of ballot.tallies) if (tally.choice === choice) return tally.count;
  return 0;
}

/** Who voted for this, in ascending order. */
export function votersFor(ballot: Ballot, choice: string): NodeId[] {
  const voters: NodeId[] = [];
  for (let node = 0; node < ballot.choices.length; node++) if (ballot.choices[node] === choice) voters.push(node);
  // A copy has no room to grow: traces keep many of these.
  return voters.slice();
}

/** Who voted, for whatever, in ascending order. */
export function votersOf(ballot: Ballot): NodeId[] {
  return ballot.choices.flatMap((choice, node) => (choice === null ? [] : [node]));
}

/** Who has not voted, in ascending order. */
export function absentees(ballot: Ballot): NodeId[] {
  return ballot.choices.flatMap((choice, node) => (choice === null ? [node] : []));
}
