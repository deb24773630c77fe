import { describe, expect, test } from 'vitest';
import { happens, mix, mixText, pick } from './chance.ts';

/** Hashes of 0 … count − 1. */
function hashes(count: number): number[] {
  return Array.from({ length: count }, (_, value) => mix(7, value));
}

describe('chance never changes: links replay with it for ever', () => {
  test.each([
    [0, 0, 1270938603],
    [0, 1, 3189491506],
    [1, 0, 3189491506],
    [7, 42, 1589834173],
    [4294967295, 4294967295, 1270938603],
    [123456789, 3, 3040430173],
    [1, -1, 2643722042],
  ])('mix(%i, %i) is %i', (hash, value, expected) => {
    expect(mix(hash, value)).toBe(expected);
  });

  test.each([
    ['', 7],
    ['R', 2843397851],
    ['PP', 862744591],
    ['Re', 3955337641],
    ['CK', 2753250240],
  ])('mixText(7, “%s”) is %i', (text, expected) => {
    expect(mixText(7, text)).toBe(expected);
  });

  test.each([
    [0, [0, 0, 0, 0]],
    [1, [0, 0, 0, 0]],
    [2 ** 31, [0, 3, 12, 500]],
    [2 ** 32 - 1, [0, 6, 24, 999]],
  ])('of hash %i, pick makes %j from 1, 7, 25 and 1000', (hash, expected) => {
    expect([1, 7, 25, 1000].map((count) => pick(hash, count))).toEqual(expected);
  });

  test.each([
    [0, 0, false],
    [0, 1, true],
    [42949672, 1, true],
    [42949673, 1, false],
    [2 ** 31 - 1, 50, true],
    [2 ** 31, 50, false],
    [2 ** 32 - 1, 99, false],
    [2 ** 32 - 1, 100, true],
  ])('hash %i happens in %i of a hundred cases: %s', (hash, percent, expected) => {
    expect(happens(hash, percent)).toBe(expected);
  });
});

describe('chance is fair enough to teach with', () => {
  test('hashes are whole numbers from 0 to 2³² − 1, and neighbours have nothing in common', () => {
    const all = hashes(10_000);
    expect(all.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)).toBe(true);
    expect(new Set(all).size).toBe(10_000);
  });

  test('each of ten numbers is picked about as often as the others', () => {
    const counts = Array<number>(10).fill(0);
    for (const hash of hashes(10_000)) counts[pick(hash, 10)]!++;
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts)).toBeLessThan(1100);
  });

  test.each([1, 20, 50])('%i of a hundred is about that', (percent) => {
    const often = hashes(10_000).filter((hash) => happens(hash, percent)).length;
    expect(Math.abs(often - percent * 100)).toBeLessThan(150);
  });
});
