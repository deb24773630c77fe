import { expect, it } from 'vitest';
import { allArrows, layOut, runWith } from '../../../testing/diagram/testRuns.ts';
import { evenConditions } from '../../gallery/experiments.ts';
import { laneAt } from '../../layout/frame.ts';
import type { ArrowMark } from './layout.ts';
import { settledShape } from './shape.ts';

const layout = layOut(runWith([], { conditions: evenConditions }));

function arrow(id: string): ArrowMark {
  const mark = allArrows(layout).find(({ track }) => track.id === id);
  if (!mark) throw new Error(`no ${id}`);
  return mark;
}

/** The pieces of a line, as the y of their ends. */
function piecesOf(mark: ArrowMark): number[][] {
  const { line } = settledShape(mark, 'horizontal');
  return line
    .split('M')
    .slice(1)
    .map((piece) => piece.split('L').map((point) => Number(point.split(',')[1])));
}

it('an arrow is interrupted at every lane that it only crosses, and nowhere else', () => {
  expect(piecesOf(arrow('PP0.1.0.1'))).toHaveLength(1);
  const pieces = piecesOf(arrow('PP0.1.0.3'));
  expect(pieces).toHaveLength(3);
  const lanes = [1, 2].map((node) => laneAt(layout.frame, node));
  lanes.forEach((lane, index) => {
    expect(pieces[index]?.[1]).toBeLessThanOrEqual(lane - 3);
    expect(pieces[index + 1]?.[0]).toBeGreaterThanOrEqual(lane + 3);
  });
});

it('an arrow that ends in a gate stops short of it, so that both are seen', () => {
  const { head } = settledShape(arrow('PP0.1.0.1'), 'horizontal');
  const { stop } = arrow('PP0.1.0.1');
  expect(Math.hypot((head?.x ?? 0) - stop.time, (head?.y ?? 0) - stop.lane)).toBeCloseTo(12);
});
