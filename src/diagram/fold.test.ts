import { expect, it } from 'vitest';
import { runWith } from '../testing/diagram/testRuns.ts';
import { focusSet } from './focusSet.ts';
import { ARROWS_MAX, drawnMessages } from './fold.ts';
import { sceneOf } from './scene/scene.ts';

const cluster = { ...runWith([]).setup.cluster, replicas: 10 };
const ten = sceneOf(runWith([[130, 0, { kind: 'drop', message: 'P0.1.4.2' }]], { cluster }));

it('row 29: at n = 4 and n = 7 every message is an arrow', () => {
  expect(drawnMessages(sceneOf(runWith([])), null, false)).toBeNull();
  const seven = sceneOf(runWith([], { cluster: { ...cluster, replicas: 7 } }));
  expect(drawnMessages(seven, null, false)).toBeNull();
});

it('row 30: from n = 10 on at most 60 arrows are drawn, unless all are asked for', () => {
  expect(drawnMessages(ten, null, true)).toBeNull();
  for (const replicas of [10, 16, 31]) {
    const scene = sceneOf(runWith([], { cluster: { ...cluster, replicas } }));
    expect(drawnMessages(scene, null, false)?.size).toBeLessThanOrEqual(ARROWS_MAX);
    const ids = focusSet(scene, { kind: 'node', node: 1 });
    expect(drawnMessages(scene, ids, false)?.size).toBeLessThanOrEqual(ARROWS_MAX);
  }
});

it('the votes of everybody to everybody are folded; what came to grief stays', () => {
  const drawn = drawnMessages(ten, null, false) ?? new Set();
  expect(drawn.has('P0.1.4.2')).toBe(true);
  expect(drawn.has('P0.1.4.3')).toBe(false);
  expect(drawn.has('C0.1.4.3')).toBe(false);
  expect(drawn.has('PP0.1.0.7')).toBe(true);
});

it('a lane in focus has its arrows, in and out', () => {
  const drawn = drawnMessages(ten, focusSet(ten, { kind: 'node', node: 4 }), false) ?? new Set();
  const own = ten.tracks.filter((track) => track.from === 4 || track.to === 4);
  expect(own.filter(({ id }) => !drawn.has(id))).toEqual([]);
});
