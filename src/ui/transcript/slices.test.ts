import { describe, expect, test } from 'vitest';
import { positionOf, SLICE_LINES, slicesAround } from './slices.ts';

const none = { before: 0, after: 0 };

describe('the slices of a long transcript', () => {
  test('follow each other without gap or overlap, and hold the line that is read', () => {
    for (const length of [0, 1, 99, 100, 101, 5_000]) {
      for (const position of [-1, 0, Math.floor(length / 2), length - 1]) {
        const slices = slicesAround(length, position, none);
        slices.forEach((slice, index) => {
          expect(slice.to).toBeGreaterThan(slice.from);
          if (index > 0) expect(slice.from).toBe(slices[index - 1]?.to);
        });
        expect(slices.at(-1)?.to ?? 0).toBeLessThanOrEqual(length);
        const holds = slices.some(({ from, to }) => from <= Math.max(0, position) && position < to);
        expect(holds).toBe(length > 0);
      }
    }
  });

  test('are few, however long the run', () => {
    const lines = slicesAround(50_000, 25_000, none).reduce((sum, { from, to }) => sum + to - from, 0);
    expect(lines).toBe(5 * SLICE_LINES);
  });

  test('become more when somebody asks for them', () => {
    const before = slicesAround(5_000, 4_999, none)[0]?.from;
    expect(slicesAround(5_000, 4_999, { before: 2, after: 0 })[0]?.from).toBe((before ?? 0) - 2 * SLICE_LINES);
  });
});

test('the current line is the last one not after the current step', () => {
  const indexes = [2, 5, 9];
  expect([0, 2, 4, 5, 9, 20].map((step) => positionOf(indexes, step))).toEqual([-1, 0, 0, 1, 2, 2]);
});
