import { describe, expect, it } from 'vitest';
import {
  allArrows,
  allLabels,
  builtInRuns,
  layOut,
  runWith,
  troubledRun,
  twinsRun,
} from '../../../testing/diagram/testRuns.ts';
import { pointAt } from '../../layout/axes.ts';
import { laneAt, timeAt } from '../../layout/frame.ts';
import type { Layout } from '../../layout/layout.ts';
import { COLUMN_UNITS } from '../../timeScale.ts';
import { DOUBLED_ASIDE } from '../lie/layout.ts';
import type { ArrowMark } from './layout.ts';

const runs = [...builtInRuns, ['troubled', troubledRun] as const];

function ends({ places }: ArrowMark): [number, number] {
  return [places[0]?.time ?? Number.NaN, places.at(-1)?.time ?? Number.NaN];
}

describe.each(runs)('row 25, in %s', (_id, history) => {
  const layout = layOut(history);
  const { frame, scene } = layout;

  it('an arrow spans delivery minus sending time under the time scale, and begins and ends on its lanes', () => {
    for (const arrow of allArrows(layout)) {
      const { sentTick, arrivesTick } = arrow.track.envelope;
      const [start, end] = ends(arrow);
      const span = Math.max(COLUMN_UNITS, scene.time.unitAt(arrivesTick) - scene.time.unitAt(sentTick));
      expect(end - start, arrow.key).toBeCloseTo(span * frame.unit);
      expect(arrow.places.at(-1)?.lane).toBe(laneAt(frame, arrow.track.to));
    }
  });

  it('no arrow is level', () => {
    for (const arrow of allArrows(layout)) {
      const [start, end] = ends(arrow);
      expect(end - start, arrow.key).toBeGreaterThanOrEqual(COLUMN_UNITS * frame.unit - 1e-6);
    }
  });

  it('arrows that were delivered end where their step happens', () => {
    for (const { key, stop, track, aside } of allArrows(layout)) {
      if (track.endStep === null || (track.outcome !== 'delivered' && track.outcome !== 'missed')) continue;
      const at = scene.time.unitAt(scene.ticks[track.endStep] ?? Number.NaN);
      if (at - (track.points[0]?.unit ?? 0) < COLUMN_UNITS) continue;
      expect(track.stop.unit, key).toBeCloseTo(at);
      expect(stop.time - aside - timeAt(frame, at), key).toBeCloseTo(0);
    }
  });
});

it('a message that is brought forward to the very tick it was sent is not level either', () => {
  const layout = layOut(runWith([[48, 1, { kind: 'deliverNext', message: 'PP0.1.0.1' }]]));
  const arrow = allArrows(layout).findLast(({ track }) => track.id === 'PP0.1.0.1') as ArrowMark;
  const [start, end] = ends(arrow);
  expect(end - start).toBeGreaterThan(0);
});

it('what the second copy of a node says starts at the second line of its lane, and has a prime', () => {
  const layout = layOut(twinsRun);
  const lane = laneAt(layout.frame, 0);
  const proposals = allArrows(layout).filter(({ track }) => track.from === 0 && track.envelope.letters === 'PP');
  expect(
    proposals.map(({ track, places }) => [track.to, Math.round(((places[0]?.lane ?? 0) - lane) * 100) / 100]),
  ).toEqual([
    [1, 0],
    [2, DOUBLED_ASIDE],
    [3, DOUBLED_ASIDE],
  ]);
  const focused = proposals.map(({ track }) => track.id);
  const letters = new Map(
    focused.flatMap((id) => allLabels(layout, undefined, id).labels).map(({ key, text }) => [key, text]),
  );
  expect(proposals.map(({ key }) => letters.get(`${key}#`))).toEqual(['PP', 'PP′', 'PP′']);
});

it('orientation swaps the axes and nothing else: the same marks, in the same order', () => {
  const size = { width: 700, height: 700 };
  const across: Layout = layOut(troubledRun, { ...size, orientation: 'horizontal' });
  const down: Layout = layOut(troubledRun, { ...size, orientation: 'vertical' });
  expect(allArrows(down).map(({ key }) => key)).toEqual(allArrows(across).map(({ key }) => key));
  expect(down.gates.map(({ key }) => key)).toEqual(across.gates.map(({ key }) => key));
  for (const [index, arrow] of allArrows(across).entries()) {
    const other = allArrows(down)[index] as ArrowMark;
    // Both have the same run along time, each at its own spacing.
    const share = (ends(other)[1] - ends(other)[0]) / (ends(arrow)[1] - ends(arrow)[0]);
    expect(share).toBeCloseTo(down.frame.unit / across.frame.unit);
  }
  expect(pointAt('vertical', { time: 3, lane: 8 })).toEqual({ x: 8, y: 3 });
  expect(pointAt('horizontal', { time: 3, lane: 8 })).toEqual({ x: 3, y: 8 });
});

it('asked for a part of time, gives every arrow that touches it, and no other', () => {
  const layout = layOut(troubledRun);
  for (const window of [
    { from: 0, to: 90 },
    { from: 300, to: 310 },
    { from: 650, to: 5000 },
  ]) {
    const touching = allArrows(layout).filter((arrow) => ends(arrow)[0] <= window.to && ends(arrow)[1] >= window.from);
    expect(layout.arrows.within(window, null).map(({ key }) => key)).toEqual(touching.map(({ key }) => key));
    expect(touching.length).toBeGreaterThan(0);
  }
});
