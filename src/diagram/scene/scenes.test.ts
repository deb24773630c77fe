import { expect, test } from 'vitest';
import { pairOf } from '../../engine/pair.ts';
import { healedRun, nullSlotRun } from '../../testing/diagram/testRuns.ts';
import { sceneOf, scenesOf } from './scene.ts';

test('two runs beside one another have one scale of time: every tick is at the same place in both', () => {
  const [first, second] = scenesOf(pairOf(healedRun, nullSlotRun));
  expect(first.time).toBe(second.time);
  for (const { ticks } of [first, second]) {
    const units = ticks.map((tick) => first.time.unitAt(tick));
    expect(units).toEqual(units.toSorted((a, b) => a - b));
  }
  // A gap of one run in which the other is busy is not left out.
  const isBusy = (from: number, to: number) => first.ticks.some((tick) => tick > from && tick < to);
  const gaps = sceneOf(nullSlotRun).time.breaks.map(({ from, to }) => {
    return [from, to].map((unit) => sceneOf(nullSlotRun).time.tickAt(unit)) as [number, number];
  });
  const common = first.time.breaks.map(({ from, to }) => [from, to].map((unit) => first.time.tickAt(unit)));
  for (const [from, to] of gaps.filter(([start, end]) => isBusy(start, end))) {
    expect(common).not.toContainEqual([from, to]);
  }
});

test('its messages and gates are those that it has alone', () => {
  const [first] = scenesOf(pairOf(healedRun, nullSlotRun));
  const alone = sceneOf(healedRun);
  expect(first.tracks.map(({ key }) => key)).toEqual(alone.tracks.map(({ key }) => key));
  expect(first.gates.map(({ key }) => key)).toEqual(alone.gates.map(({ key }) => key));
});
