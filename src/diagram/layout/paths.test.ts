import { expect, test } from 'vitest';
import { lineAcross, lineAlong, rectangles } from './paths.ts';

test('a line along a lane is level where time runs sideways, and upright where it runs down', () => {
  expect(lineAlong('horizontal', [10, 30], 5.5)).toBe('M10,5.5L30,5.5');
  expect(lineAlong('vertical', [10, 30], 5.5)).toBe('M5.5,10L5.5,30');
});

test('a line across lanes is the other way round', () => {
  expect(lineAcross('horizontal', 10, [0, 4])).toBe('M10,0L10,4');
  expect(lineAcross('vertical', 10, [0, 4])).toBe('M0,10L4,10');
});

test('many rectangles are one shape, and none are an empty one', () => {
  const one = { x: 1, y: 2, width: 3, height: 4 };
  expect(rectangles([one, { ...one, x: 9 }])).toBe('M1,2h3v4h-3ZM9,2h3v4h-3Z');
  expect(rectangles([])).toBe('');
});
