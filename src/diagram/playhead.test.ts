import { expect, it } from 'vitest';
import { stepsReached } from './playhead.ts';

const ticks = [0, 0, 40, 45, 45, 90];

it('shows as many steps as the cursor allows, once the playhead has come to them', () => {
  expect(stepsReached(ticks, 3, 40)).toBe(3);
  expect(stepsReached(ticks, 6, 90)).toBe(6);
  expect(stepsReached(ticks, 2, 90)).toBe(2);
});

it('while a message travels, the step it leads to is not shown yet', () => {
  expect(stepsReached(ticks, 3, 39.9)).toBe(2);
  expect(stepsReached(ticks, 5, 44)).toBe(3);
});

it('steps of one tick come together with it', () => {
  expect(stepsReached(ticks, 5, 45)).toBe(5);
});

it('nothing is shown before the first step', () => {
  expect(stepsReached(ticks, 0, 0)).toBe(0);
  expect(stepsReached([], 3, 10)).toBe(0);
});
