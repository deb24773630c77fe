import { beforeEach, expect, it } from 'vitest';
import { stopsOf } from '../../protocols/explain/stops.ts';
import { playOn } from '../actions/stepping.ts';
import { activeRun, store } from '../store.ts';
import { frame, isOver, stretchOf } from './frame.ts';
import { moveInFrame, pauseInFrame, playInFrame, seekInFrame, startStretch } from './moving.ts';
import { openInFrame } from './opening.ts';

const step = (): number => activeRun(store.getState()).cursor.step;
const counts = (): readonly number[] => stopsOf(activeRun(store.getState()).history).counts;
const run = () => activeRun(store.getState());

// A frame is a document with a state of its own.
beforeEach(() => {
  store.setState(store.getInitialState(), true);
  return openInFrame('?embed=steps');
});

it('a frame begins at the start of its stretch, paused, and goes no further than its end', async () => {
  const [from, to] = [counts()[2] as number, counts()[4] as number];
  await openInFrame(`?embed=steps&from=${from}&to=${to}`);
  expect(step()).toBe(from);
  expect(store.getState().playing).toBe(false);
  moveInFrame(-1);
  expect(step()).toBe(from);
  for (let press = 0; press < 5; press++) moveInFrame(1);
  expect(step()).toBe(to);
  expect(isOver(run(), frame.getState())).toBe(true);
  seekInFrame(0);
  expect(step()).toBe(from);
  seekInFrame(999);
  expect(step()).toBe(to);
});

it('a stretch ends where something is told', async () => {
  const most = run().history.steps.length;
  const between = Array.from({ length: most }, (_, count) => count).find(
    (count) => count > 0 && !counts().includes(count),
  );
  await openInFrame(`?embed=steps&to=${between}`);
  const { last } = stretchOf(run(), frame.getState());
  expect(last).toBe(counts().find((count) => count >= (between as number)));
});

it.each([
  ['at the end of the stretch', '&from=1&to=3'],
  ['at the end of the run', '&from=25'],
])('playing stops %s, and goes on from its start if it is to loop', async (_, stretch) => {
  const stop = startStretch();
  const playToTheEnd = (): void => {
    playInFrame();
    for (let turn = 0; turn < 100 && !isOver(run(), frame.getState()); turn++) playOn();
  };
  await openInFrame(`?embed=figure${stretch}`);
  playToTheEnd();
  expect(store.getState().playing).toBe(false);
  const { first, last } = stretchOf(run(), frame.getState());
  expect(step()).toBe(last);
  playInFrame();
  expect([step(), store.getState().playing]).toEqual([first, true]);

  await openInFrame(`?embed=figure${stretch}&loop=1`);
  playToTheEnd();
  expect([step(), store.getState().playing]).toEqual([last, true]);
  playOn();
  expect([step(), store.getState().playing]).toEqual([first, true]);
  playToTheEnd();
  pauseInFrame();
  expect([step(), store.getState().playing]).toEqual([last, false]);
  stop();
});

it('an end that the run does not have is said', async () => {
  await openInFrame('?embed=steps&to=5000');
  expect(store.getState().notice).toEqual({
    kind: 'linkClipped',
    wanted: 5000,
    most: run().history.steps.length,
  });
});

it('a frame holds one run, however many links it is given, and remembers none', async () => {
  for (let count = 0; count < 20; count++) {
    await openInFrame('?embed=steps');
    moveInFrame(1);
    await openInFrame('?embed=lesson&lesson=one-silent');
    moveInFrame(1);
  }
  expect([store.getState().runs.length, store.getState().past.length]).toEqual([1, 0]);
});

it('an address that is wrong opens nothing in its place', async () => {
  await openInFrame('?embed=steps&from=9&to=3');
  expect(frame.getState().fault).toEqual({ kind: 'emptyStretch', from: 9, to: 3 });
  await openInFrame('?embed=steps');
  expect(frame.getState().fault).toBeNull();
});
