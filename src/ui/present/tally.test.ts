import { describe, expect, it } from 'vitest';
import { mostVoted, shareOf, votesIn } from './tally.ts';

describe('a tally', () => {
  it('takes whole numbers, and nothing else', () => {
    expect(['12', '', '-1', '1.5', 'x', '1000', undefined].map(votesIn)).toEqual([12, 0, 0, 0, 0, 0, 0]);
  });

  it('has shares of all votes', () => {
    expect(shareOf({ a: '30', b: '10' }, 'a')).toBe(0.75);
    expect(shareOf({ a: '30', b: '10' }, 'c')).toBe(0);
    expect(shareOf({}, 'a')).toBe(0);
  });

  it('has a winner only where one option has more votes than any other', () => {
    expect(mostVoted({ a: '3', b: '10', c: '9' })).toBe('b');
    expect(mostVoted({ a: '4', b: '4' })).toBeNull();
    expect(mostVoted({ a: '0' })).toBeNull();
    expect(mostVoted({})).toBeNull();
  });
});
