import { expect, it } from 'vitest';
import { COLUMN_UNITS, createTimeScale } from './timeScale.ts';

it('inside activity distance is proportional to time: one unit is the median latency', () => {
  const time = createTimeScale([0, 40, 60, 100], 40);
  expect(time.unitAt(40)).toBe(1);
  expect(time.unitAt(60)).toBe(1.5);
  expect(time.unitAt(50)).toBe(1.25);
  expect(time.units).toBe(2.5);
  expect(time.breaks).toEqual([]);
});

it('squeezes gaps of more than one and a half latencies, to the same width however long', () => {
  const short = createTimeScale([0, 40, 101, 120], 40);
  const long = createTimeScale([0, 40, 9000, 9019], 40);
  expect(long.units).toBeCloseTo(short.units);
  expect(long.breaks).toEqual([{ from: 1, to: long.unitAt(9000), ticks: 8960 }]);
  expect(createTimeScale([0, 40, 100, 119], 40).breaks).toEqual([]);
});

it('never puts two moments closer than one event column', () => {
  const time = createTimeScale([0, 1, 2, 400], 400);
  expect(time.unitAt(1) - time.unitAt(0)).toBeGreaterThanOrEqual(COLUMN_UNITS);
  expect(time.unitAt(2) - time.unitAt(1)).toBeGreaterThanOrEqual(COLUMN_UNITS);
});

it('reads back the tick at a place', () => {
  const time = createTimeScale([0, 3, 50, 2000, 2040], 40);
  for (const tick of [0, 3, 27, 50, 1000, 2000, 2013]) expect(time.tickAt(time.unitAt(tick))).toBeCloseTo(tick);
});

it('has a scale where nothing ever happens', () => {
  const time = createTimeScale([], 40);
  expect(time.unitAt(0)).toBe(0);
  expect(time.unitAt(40)).toBeGreaterThan(0);
});
