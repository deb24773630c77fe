import { expect, it } from 'vitest';
import { allArrows, layOut, runWith } from '../testing/diagram/testRuns.ts';
import { evenConditions } from './gallery/experiments.ts';
import { hitTest } from './hitTest.ts';
import { laneAt } from './layout/frame.ts';

const layout = layOut(runWith([], { conditions: evenConditions }));
const all = { steps: layout.scene.ticks.length, event: null };
const lane1 = laneAt(layout.frame, 1);
const arrow = allArrows(layout).find(({ key }) => key === 'PP0.1.0.3');
const middle = {
  time: ((arrow?.places[0]?.time ?? 0) + (arrow?.places[1]?.time ?? 0)) / 2 + 3,
  lane: ((arrow?.places[0]?.lane ?? 0) + (arrow?.places[1]?.lane ?? 0)) / 2,
};

it('finds a gate before an arrow, an arrow before a lane', () => {
  const gate = layout.gates.find(({ gate: { kind, node } }) => kind === 'prepared' && node === 1);
  expect(gate && hitTest(layout, all, null, gate.place)).toEqual({
    kind: 'gate',
    gate: 'prepared',
    node: 1,
    view: 0,
    sequence: 1,
  });
  expect(hitTest(layout, all, null, middle)).toEqual({ kind: 'message', id: 'PP0.1.0.3' });
  expect(hitTest(layout, all, null, { time: -40, lane: lane1 + 9 })).toEqual({ kind: 'node', node: 1 });
  expect(hitTest(layout, all, null, { time: -40, lane: lane1 + 30 })).toBeNull();
});

it('does not find what has not happened, nor what is folded away', () => {
  expect(hitTest(layout, { steps: 1, event: null }, null, middle)).toBeNull();
  expect(hitTest(layout, all, new Set(), middle)).toBeNull();
});
