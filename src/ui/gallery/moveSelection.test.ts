import { describe, expect, test } from 'vitest';
import { movedSelection } from './moveSelection.ts';

/** Ten cards, four in a row: the last row has two. */
const from = (index: number) => (key: string) => movedSelection(key, { index, count: 10, columns: 4 });

describe('the selection among cards', () => {
  test('goes to the next card and the one before, also from row to row', () => {
    expect(from(3)('ArrowRight')).toBe(4);
    expect(from(4)('ArrowLeft')).toBe(3);
  });

  test('goes a row up and down in its column', () => {
    expect(from(1)('ArrowDown')).toBe(5);
    expect(from(5)('ArrowUp')).toBe(1);
  });

  test('goes down to the last card where the last row has no such column', () => {
    expect(from(7)('ArrowDown')).toBe(9);
    expect(from(4)('ArrowDown')).toBe(8);
  });

  test('stays at the edges', () => {
    expect(from(0)('ArrowLeft')).toBe(0);
    expect(from(2)('ArrowUp')).toBe(2);
    expect(from(9)('ArrowRight')).toBe(9);
    expect(from(8)('ArrowDown')).toBe(8);
  });

  test('goes to the first and the last card', () => {
    expect(from(6)('Home')).toBe(0);
    expect(from(6)('End')).toBe(9);
  });

  test('is moved by no other key', () => {
    for (const key of ['a', 'Enter', 'Escape', 'Tab', 'PageDown']) expect(from(6)(key)).toBeNull();
  });
});
