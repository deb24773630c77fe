import { expect, it } from 'vitest';
import { allArrows, layOut, runWith } from '../../../testing/diagram/testRuns.ts';
import { evenConditions } from '../../gallery/experiments.ts';
import type { ArrowMark } from './layout.ts';
import { settledShape, travellingShape } from './shape.ts';

const layout = layOut(
  runWith(
    [
      [100, 0, { kind: 'drop', message: 'P0.1.1.2' }],
      [100, 0, { kind: 'delay', message: 'P0.1.2.1', ticks: 40 }],
    ],
    { conditions: evenConditions },
  ),
);
const markOf = (id: string) => allArrows(layout).findLast(({ track }) => track.id === id) as ArrowMark;
const request = markOf('R0.1.c0.0');
const [start, end] = [
  request.places[0] as { time: number; lane: number },
  request.places[1] as { time: number; lane: number },
];

it('a message travels evenly: where its head is, is time', () => {
  const tips = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const { head } = travellingShape(request, 'horizontal', start.time + share * (end.time - start.time));
    return head?.x ?? Number.NaN;
  });
  const strides = tips.slice(1).map((tip, index) => tip - (tips[index] ?? 0));
  for (const stride of strides) expect(stride).toBeCloseTo(strides[0] ?? 0);
  expect(strides[0]).toBeGreaterThan(0);
});

it('when it arrives, it looks as it will stay', () => {
  const arriving = travellingShape(request, 'horizontal', end.time);
  const settled = settledShape(request, 'horizontal');
  expect(arriving.head).toEqual(settled.head);
  expect(arriving.line).toBe(settled.line);
});

it('before it is sent and after it has arrived it stays at its ends', () => {
  expect(travellingShape(request, 'horizontal', -100)).toEqual(travellingShape(request, 'horizontal', start.time));
  expect(travellingShape(request, 'horizontal', 9999).head).toEqual(
    travellingShape(request, 'horizontal', end.time).head,
  );
});

it('a dropped message has no head, and shows where it was bound', () => {
  const shape = settledShape(markOf('P0.1.1.2'), 'horizontal');
  expect(shape.head).toBeNull();
  expect(shape.ghost).not.toBe('');
});

it('a message that was held up has a level part with a clock', () => {
  const shape = settledShape(markOf('P0.1.2.1'), 'horizontal');
  expect(shape.hold).not.toBe('');
  expect(shape.clocks).toHaveLength(1);
});
