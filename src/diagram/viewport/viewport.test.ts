import { expect, it } from 'vitest';
import { LEAD_IN, LEAD_OUT } from '../layout/measures.ts';
import type { Room } from './viewport.ts';
import { between, clampView, viewFollowing, ZOOM_MAX, zoomLeast } from './viewport.ts';

const room: Room = { orientation: 'horizontal', plotStart: 100, plotEnd: 900, length: 2000 };
const small: Room = { ...room, length: 300 };

it('shows no emptiness before the start of time, nor after its end', () => {
  expect(clampView(room, { zoom: 1, start: 500 }).start).toBe(LEAD_IN);
  expect(clampView(room, { zoom: 1, start: -9999 }).start).toBe(800 - LEAD_OUT - 2000);
  expect(clampView(room, { zoom: 1, start: -300 }).start).toBe(-300);
});

it('a run that fits stays at the start', () => {
  expect(clampView(small, { zoom: 1, start: -50 })).toEqual({ zoom: 1, start: LEAD_IN });
  expect(zoomLeast(small)).toBe(1);
});

it('zooms out as far as all of time is in view, and in up to a limit', () => {
  const least = zoomLeast(room);
  expect(least * room.length + LEAD_IN + LEAD_OUT).toBeCloseTo(800);
  expect(clampView(room, { zoom: 0.0001, start: 0 }).zoom).toBe(least);
  expect(clampView(room, { zoom: 99, start: 0 }).zoom).toBe(ZOOM_MAX);
});

it('follows the playhead only when it has left the view', () => {
  const view = { zoom: 1, start: LEAD_IN };
  expect(viewFollowing(room, view, 400)).toBe(view);
  const moved = viewFollowing(room, view, 1200);
  expect(moved.start + 1200).toBeGreaterThan(0);
  expect(moved.start + 1200).toBeLessThan(800);
  expect(viewFollowing(room, { zoom: 1, start: -1000 }, 300).start + 300).toBeGreaterThan(0);
  const atEnd = clampView(room, { zoom: 1, start: -9999 });
  expect(viewFollowing(room, atEnd, 2000)).toBe(atEnd);
});

it('goes from one view to another slowly at both ends', () => {
  const [from, to] = [
    { zoom: 1, start: 0 },
    { zoom: 2, start: 100 },
  ];
  expect(between(from, to, 0)).toEqual(from);
  expect(between(from, to, 1)).toEqual(to);
  expect(between(from, to, 0.5).start).toBe(50);
  expect(between(from, to, 0.1).start).toBeLessThan(10);
});
