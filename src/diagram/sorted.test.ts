import { expect, it } from 'vitest';
import { firstIndex } from './sorted.ts';

const numbers = [1, 3, 3, 7, 9];
const firstAtLeast = (value: number) => firstIndex(numbers.length, (index) => (numbers[index] as number) >= value);

it('finds the first of several that answer yes', () => {
  expect([0, 1, 2, 3, 4, 7, 9].map(firstAtLeast)).toEqual([0, 0, 1, 1, 3, 3, 4]);
});

it('answers with the length where none does', () => {
  expect(firstAtLeast(10)).toBe(5);
  expect(firstIndex(0, () => true)).toBe(0);
});
