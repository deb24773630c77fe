import { describe, expect, test } from 'vitest';
import {
  castVote,
  copyBallot,
  createBallot,
  votersFor,
  votersOf,
  votesCast,
  votesFor,
  withdrawVote,
} from './ballot.ts';

describe('a ballot', () => {
  test('counts one vote a node', () => {
    const ballot = createBallot(4);
    expect(castVote(ballot, 2, 'a')).toBe('counted');
    expect(castVote(ballot, 2, 'a')).toBe('repeated');
    expect(castVote(ballot, 1, 'a')).toBe('counted');
    expect(votesFor(ballot, 'a')).toBe(2);
  });

  test('sticks to the first vote of a node', () => {
    const ballot = createBallot(4);
    castVote(ballot, 3, 'a');
    expect(castVote(ballot, 3, 'b')).toBe('conflicting');
    expect([votesFor(ballot, 'a'), votesFor(ballot, 'b')]).toEqual([1, 0]);
    expect(castVote(ballot, 3, 'a')).toBe('repeated');
  });

  test('does not add votes for different things', () => {
    const ballot = createBallot(4);
    castVote(ballot, 0, 'a');
    castVote(ballot, 1, 'b');
    castVote(ballot, 3, 'a');
    expect([votesFor(ballot, 'a'), votesFor(ballot, 'b'), votesFor(ballot, 'c')]).toEqual([2, 1, 0]);
  });

  test('names the voters in ascending order, whatever the order of the votes', () => {
    const ballot = createBallot(12);
    for (const node of [11, 2, 10, 9]) castVote(ballot, node, 'a');
    castVote(ballot, 5, 'b');
    expect(votersFor(ballot, 'a')).toEqual([2, 9, 10, 11]);
    expect(votersFor(ballot, 'c')).toEqual([]);
  });

  test('counts everybody who voted, for whatever choice, and nobody whose vote was taken back', () => {
    const ballot = createBallot(5);
    expect(votesCast(ballot)).toBe(0);
    for (const node of [4, 0]) castVote(ballot, node, 'a');
    castVote(ballot, 2, 'b');
    castVote(ballot, 2, 'a');
    expect([votesCast(ballot), votersOf(ballot)]).toEqual([3, [0, 2, 4]]);
    withdrawVote(ballot, 4);
    expect([votesCast(ballot), votersOf(ballot)]).toEqual([2, [0, 2]]);
  });

  test('takes the empty text for a choice like any other', () => {
    const ballot = createBallot(4);
    expect(castVote(ballot, 1, '')).toBe('counted');
    expect(castVote(ballot, 1, '')).toBe('repeated');
    expect(votersFor(ballot, '')).toEqual([1]);
  });

  test('and its copy do not disturb each other', () => {
    const ballot = createBallot(4);
    castVote(ballot, 0, 'a');
    const copy = copyBallot(ballot);
    castVote(copy, 1, 'a');
    castVote(ballot, 2, 'b');
    expect([votersFor(ballot, 'a'), votersFor(ballot, 'b')]).toEqual([[0], [2]]);
    expect([votersFor(copy, 'a'), votersFor(copy, 'b')]).toEqual([[0, 1], []]);
    expect([votesFor(ballot, 'a'), votesFor(copy, 'a')]).toEqual([1, 2]);
  });
});
