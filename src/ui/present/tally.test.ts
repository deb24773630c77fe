import { describe, expect, it } from 'vitest';
import type { Votes } from '../../store/classroom.ts';
import {
  isCompared,
  lastRoundOf,
  mostVoted,
  NO_VOTES,
  otherRound,
  roundOf,
  shareOf,
  typed,
  votesIn,
  votesOf,
} from './tally.ts';

describe('a tally', () => {
  it('takes whole numbers, and nothing else', () => {
    expect(['12', '', '-1', '1.5', 'x', '1000', undefined].map(votesIn)).toEqual([12, 0, 0, 0, 0, 0, 0]);
  });

  it('has shares of all votes', () => {
    expect(shareOf({ a: '30', b: '10' }, 'a')).toBe(0.75);
    expect(shareOf({ a: '30', b: '10' }, 'c')).toBe(0);
    expect(shareOf({}, 'a')).toBe(0);
    expect(votesOf({ a: '30', b: '10', c: 'x' })).toBe(40);
  });

  it('has a winner only where one option has more votes than any other', () => {
    expect(mostVoted({ a: '3', b: '10', c: '9' })).toBe('b');
    expect(mostVoted({ a: '4', b: '4' })).toBeNull();
    expect(mostVoted({ a: '0' })).toBeNull();
    expect(mostVoted({})).toBeNull();
  });
});

describe('two rounds of votes', () => {
  const first: Votes = typed(typed(NO_VOTES, 'a', '30'), 'b', '10 ');
  const second: Votes = typed(otherRound(first), 'b', '38');

  it('take digits into the round that is open, and leave the other as it is', () => {
    expect(first).toEqual({ first: { a: '30', b: '10' }, again: null, isAgain: false });
    expect(second).toEqual({ first: { a: '30', b: '10' }, again: { b: '38' }, isAgain: true });
    expect(roundOf(second)).toEqual({ b: '38' });
  });

  it('lose nothing when the speaker turns from one to the other and back', () => {
    expect(otherRound(otherRound(second))).toEqual(second);
    expect(roundOf(otherRound(second))).toEqual(first.first);
  });

  it('are compared only once somebody has voted in both', () => {
    expect([NO_VOTES, first, otherRound(first), second].map(isCompared)).toEqual([false, false, false, true]);
  });

  it('answer with the last one in which somebody has voted', () => {
    expect(lastRoundOf(first)).toEqual(first.first);
    expect(lastRoundOf(otherRound(first))).toEqual(first.first);
    expect(lastRoundOf(second)).toEqual({ b: '38' });
    expect(lastRoundOf(otherRound(second))).toEqual({ b: '38' });
  });
});
