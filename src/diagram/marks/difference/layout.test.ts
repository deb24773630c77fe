import { expect, test } from 'vitest';
import { onlyPlace } from './layout.ts';

const straight = [
  { time: 10, lane: 0 },
  { time: 50, lane: 80 },
];

test('◇ is halfway along a message that has arrived', () => {
  const stop = { time: 50, lane: 80 };
  expect(onlyPlace({ places: straight, stop }, Number.POSITIVE_INFINITY)).toEqual({ time: 30, lane: 40 });
});

test('on its way it is halfway to where the message is now, and at its sender before', () => {
  const stop = { time: 50, lane: 80 };
  expect(onlyPlace({ places: straight, stop }, 30)).toEqual({ time: 20, lane: 20 });
  expect(onlyPlace({ places: straight, stop }, 0)).toEqual({ time: 10, lane: 0 });
});

test('it is halfway to the end of a message that is dropped', () => {
  expect(onlyPlace({ places: straight, stop: { time: 30, lane: 40 } }, 99)).toEqual({ time: 20, lane: 20 });
});

test('it lies on the level part of a message that was held up', () => {
  const held = [
    { time: 0, lane: 0 },
    { time: 10, lane: 20 },
    { time: 90, lane: 20 },
    { time: 100, lane: 40 },
  ];
  expect(onlyPlace({ places: held, stop: { time: 100, lane: 40 } }, 200)).toEqual({ time: 50, lane: 20 });
});
