import { expect, it } from 'vitest';
import { always, builtInRuns, layOut, runWith } from '../../testing/diagram/testRuns.ts';
import { evenConditions } from '../gallery/experiments.ts';
import { rulerMarks } from '../marks/phase/layout.ts';
import { sceneOf } from '../scene/scene.ts';
import { rulerOf } from './ruler.ts';

const even = runWith([], { conditions: evenConditions });
const uneven = runWith([]);
const manyAtOnce = runWith(
  [1, 2].map((client) => [10 * client, 0, { kind: 'request', client, operation: 'get x' }]),
  { cluster: { ...even.setup.cluster, clients: 3 } },
);

it.each(builtInRuns)('row 33: in %s one phase follows the other in one row, and none is empty', (_id, history) => {
  const bars = rulerOf(sceneOf(history));
  bars.forEach(({ from, to, key }, index) => {
    expect(to, key).toBeGreaterThan(from);
    expect(to, key).toBeLessThanOrEqual(bars[index + 1]?.from ?? Number.POSITIVE_INFINITY);
  });
});

it('phases that overlap end where the next one begins', () => {
  const bars = rulerOf(sceneOf(uneven));
  expect(bars.map(({ phase }) => phase)).toEqual(['request', 'prePrepare', 'prepare', 'commit', 'reply']);
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

it('slots that are under way together share the bars of their phases', () => {
  const { scene, frame } = layOut(manyAtOnce);
  expect(scene.hasSeveralSlots).toBe(true);
  const phases = rulerMarks(scene, frame, always).map(({ phase }) => phase);
  expect(phases.filter((phase) => phase === 'prepare')).toHaveLength(1);
});
