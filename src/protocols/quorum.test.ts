import { describe, expect, test } from 'vitest';
import {
  faultsTolerated,
  messagesOfOneRequest,
  preparesNeeded,
  primaryOf,
  quorumSize,
  weakQuorumSize,
} from './quorum.ts';

const sizes = Array.from({ length: 97 }, (_, index) => index + 4);

describe('the sizes of quorums (§3, §4)', () => {
  test.each([
    // n, f, q, messages of one request
    [4, 1, 3, 29],
    [5, 1, 4, 46],
    [6, 1, 4, 67],
    [7, 2, 5, 92],
    [8, 2, 6, 121],
    [9, 2, 6, 154],
    [10, 3, 7, 191],
    [11, 3, 8, 232],
    [12, 3, 8, 277],
    [13, 4, 9, 326],
  ])('n = %i: f = %i, q = %i, and one request takes %i messages', (replicas, faults, quorum, messages) => {
    expect(faultsTolerated(replicas)).toBe(faults);
    expect(weakQuorumSize(replicas)).toBe(faults + 1);
    expect(quorumSize(replicas)).toBe(quorum);
    expect(preparesNeeded(replicas)).toBe(quorum - 1);
    expect(messagesOfOneRequest(replicas)).toBe(messages);
  });

  test.each(sizes)(
    'n = %i: two quorums share a correct replica, and the correct ones alone make a quorum',
    (replicas) => {
      const faults = faultsTolerated(replicas);
      const quorum = quorumSize(replicas);
      const sharedByTwo = 2 * quorum - replicas;
      expect(sharedByTwo).toBeGreaterThanOrEqual(faults + 1);
      expect(quorum).toBeLessThanOrEqual(replicas - faults);
      // One fewer would be too few: q is the smallest such number.
      expect(2 * (quorum - 1) - replicas).toBeLessThan(faults + 1);
      expect(3 * faults).toBeLessThan(replicas);
      expect(3 * (faults + 1)).toBeGreaterThanOrEqual(replicas);
    },
  );

  test('are the paper’s 2f+1, 2f and f+1 where n = 3f+1', () => {
    for (let faults = 1; faults <= 33; faults++) {
      const replicas = 3 * faults + 1;
      expect(quorumSize(replicas)).toBe(2 * faults + 1);
      expect(preparesNeeded(replicas)).toBe(2 * faults);
      expect(weakQuorumSize(replicas)).toBe(faults + 1);
    }
  });

  test('are more than 2f+1 where n is not 3f+1: two sets of 2f+1 could then share faulty replicas only', () => {
    const others = sizes.filter((replicas) => (replicas - 1) % 3 !== 0);
    for (const replicas of others) expect(quorumSize(replicas)).toBeGreaterThan(2 * faultsTolerated(replicas) + 1);
  });
});

test('the primary of view v is replica v mod n (§4)', () => {
  expect([0, 1, 3, 4, 5, 11].map((view) => primaryOf(view, 4))).toEqual([0, 1, 3, 0, 1, 3]);
  expect(primaryOf(9, 7)).toBe(2);
});

describe('the messages of one request', () => {
  test.each(sizes)('n = %i: are 2n² − n + 1', (replicas) => {
    expect(messagesOfOneRequest(replicas)).toBe(2 * replicas * replicas - replicas + 1);
  });

  test.each([
    [4, 1, 22],
    [7, 1, 79],
    [10, 1, 172],
  ])('n = %i with %i backup crashed: are %i', (replicas, crashed, messages) => {
    expect(messagesOfOneRequest(replicas, crashed)).toBe(messages);
  });
});
