import { expect, it } from 'vitest';
import { always, builtInRuns, layOut, runWith } from '../../testing/diagram/testRuns.ts';
import { evenConditions } from '../gallery/experiments.ts';
import { bracketMarks } from '../marks/phase/layout.ts';
import type { Scene } from '../scene/scene.ts';
import { sceneOf } from '../scene/scene.ts';
import { createRuler, isCrowded, RULER_ROWS_MAX, rulerRows, slotsInView } from './ruler.ts';

const even = runWith([], { conditions: evenConditions });
const uneven = runWith([]);
const manyAtOnce = runWith(
  [1, 2].map((client) => [10 * client, 0, { kind: 'request', client, operation: 'get x' }]),
  { cluster: { ...even.setup.cluster, clients: 3 } },
);

const rulerOf = (history: typeof even) => {
  const { scene, frame } = layOut(history);
  const ruler = createRuler(scene.slots);
  return { hasBands: ruler.hasBands, brackets: bracketMarks(ruler, frame, always, (phase) => phase) };
};

it('row 33: phases that overlap are brackets in different rows, each as long as its phase', () => {
  const { brackets, hasBands } = rulerOf(uneven);
  expect(hasBands).toBe(false);
  expect(brackets.map(({ phase }) => phase)).toEqual(['request', 'prePrepare', 'prepare', 'commit', 'reply']);
  for (const a of brackets) {
    for (const b of brackets) {
      if (a === b || a.row !== b.row) continue;
      expect(a.to <= b.from + 1e-6 || b.to <= a.from + 1e-6, `${a.key} ${b.key}`).toBe(true);
    }
  }
});

it('phases that do not overlap go down through the lanes as bands', () => {
  expect(rulerOf(even).hasBands).toBe(true);
  expect(rulerOf(even).brackets.every(({ row }) => row === 0)).toBe(true);
});

it('the figure of the first visit has clean phases', () => {
  const [, figure] = builtInRuns.find(([id]) => id === 'figure') ?? [];
  expect(figure && rulerOf(figure).hasBands).toBe(true);
});

it('a phase lasts from its first message to the last arrival that mattered', () => {
  const { slots, time } = sceneOf(even);
  const spans = slots[0]?.phases.map(({ from, to }) => [time.tickAt(from), time.tickAt(to)].map(Math.round));
  expect(spans).toEqual([
    [0, 40],
    [40, 80],
    [80, 120],
    [120, 160],
    [160, 200],
  ]);
});

it('the ruler never has more than three rows, and shows one slot at a time where many overlap', () => {
  const scene: Scene = sceneOf(manyAtOnce);
  expect(isCrowded(scene)).toBe(true);
  expect(rulerRows(scene)).toBeLessThanOrEqual(RULER_ROWS_MAX);
  expect(slotsInView(scene, null, 1).map(({ sequence }) => sequence)).toEqual([1]);
  expect(slotsInView(scene, null, scene.ticks.length).map(({ sequence }) => sequence)).toEqual([3]);
  expect(slotsInView(scene, 1, 1).map(({ sequence }) => sequence)).toEqual([2]);
});
