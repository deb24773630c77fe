import { withItem } from '../engine/outbox.ts';
import type { NodeId } from '../engine/protocol.ts';

/**
 * Votes on one question, one vote a node, kept by the choice voted for (a digest, or a result). Counting messages
 * instead of senders, or senders without their choices, is the classic way to break PBFT.
 */
export interface Ballot {
  /** The choice of each node, indexed by node; null where no vote has come. */
  readonly choices: (string | null)[];
  tallies: readonly ChoiceTally[];
}

interface ChoiceTally {
  readonly choice: string;
  count: number;
}

export function createBallot(voters: number): Ballot {
  return { choices: noChoices(voters).slice(), tallies: NO_TALLIES };
}

/** The choices before any vote, to copy: filling a list takes five times as long. */
function noChoices(voters: number): readonly null[] {
  const known = blanks.get(voters);
  if (known) return known;
  const blank = new Array<null>(voters).fill(null);
  blanks.set(voters, blank);
  return blank;
}

const blanks = new Map<number, readonly null[]>();

const NO_TALLIES: Ballot['tallies'] = [];

export function copyBallot(ballot: Ballot): Ballot {
  return { choices: ballot.choices.slice(), tallies: ballot.tallies.map(({ choice, count }) => ({ choice, count })) };
}

/** The effect of a vote: it is the first of its node, the same as the first, or a different one. */
export type VoteCast = 'counted' | 'repeated' | 'conflicting';

/** Counts the first vote of a node. A later vote of it changes nothing: it repeats the first, or conflicts with it. */
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
  ballot.tallies = withItem(ballot.tallies, { choice, count: 1 });
  return 'counted';
}

/** Takes the vote of a node back, as if it had not come. */
export function withdrawVote(ballot: Ballot, voter: NodeId): void {
  const choice = ballot.choices[voter];
  ballot.choices[voter] = null;
  ballot.tallies = ballot.tallies.flatMap((tally) => {
    if (tally.choice !== choice) return [tally];
    return tally.count > 1 ? [{ choice, count: tally.count - 1 }] : [];
  });
}

export function votesFor(ballot: Ballot, choice: string): number {
  for (const tally of ballot.tallies) if (tally.choice === choice) return tally.count;
  return 0;
}

/** The number of nodes that voted for any choice. */
export function votesCast(ballot: Ballot): number {
  let count = 0;
  for (const tally of ballot.tallies) count += tally.count;
  return count;
}

/** Returns the nodes that voted for this choice, in ascending order. */
export function votersFor(ballot: Ballot, choice: string): NodeId[] {
  const { choices } = ballot;
  let count = 0;
  for (const other of choices) if (other === choice) count++;
  // A list that grew would keep room to spare, and traces keep many of these.
  const voters = new Array<NodeId>(count);
  let place = 0;
  for (let node = 0; place < count; node++) if (choices[node] === choice) voters[place++] = node;
  return voters;
}

/** Returns the nodes that voted for any choice, in ascending order. */
export function votersOf(ballot: Ballot): NodeId[] {
  return ballot.choices.flatMap((choice, node) => (choice === null ? [] : [node]));
}

/** Returns the nodes that have not voted, in ascending order. */
export function absentees(ballot: Ballot): NodeId[] {
  return ballot.choices.flatMap((choice, node) => (choice === null ? [node] : []));
}
