import { expect, it } from 'vitest';
import { readStep } from './typedStep.ts';

it.each([
  ['5', 5],
  [' 12 ', 12],
  ['007', 7],
  ['+3', 3],
  ['１２', 12],
])('%s is a step', (typed, nearest) => {
  expect(readStep(typed, 20)).toEqual({ nearest, exists: true });
});

it.each([
  ['21', 20],
  ['99999999999999999999999', 20],
  ['-3', 0],
  ['−3', 0],
])('%s is beyond an end, and the nearest step is there', (typed, nearest) => {
  expect(readStep(typed, 20)).toEqual({ nearest, exists: false });
});

it.each(['', '1e1', '3.5', 'x', '1 2', '--3', '0x10', '½'])('%s is no step', (typed) => {
  expect(readStep(typed, 20)).toBeNull();
});
