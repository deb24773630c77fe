import { expect, it } from 'vitest';
import { allArrows, layOut, runWith } from '../../../testing/diagram/testRuns.ts';
import type { Brush, PaintedArrow } from './paintArrows.ts';
import { paintArrows } from './paintArrows.ts';
import { CANVAS_ARROWS_MIN, shareArrows } from './shareArrows.ts';

const history = runWith([[0, 0, { kind: 'crash', replica: 15 }]], {
  cluster: { ...runWith([]).setup.cluster, replicas: 16 },
});
const arrows = allArrows(layOut(history)).map((mark): PaintedArrow => ({ mark, emphasis: 'past' }));

/** Returns a brush that records its calls. */
function recorder(): Brush & { readonly calls: string[]; readonly subpaths: number[] } {
  const calls: string[] = [];
  const subpaths: number[] = [];
  let moves = 0;
  const end = (name: string) => () => {
    calls.push(name);
    subpaths.push(moves);
  };
  return {
    calls,
    subpaths,
    beginPath: () => {
      moves = 0;
    },
    moveTo: () => void moves++,
    lineTo: () => {},
    arc: () => {},
    closePath: () => {},
    setLineDash: () => {},
    stroke: end('stroke'),
    fill: end('fill'),
    strokeStyle: '',
    fillStyle: '',
    lineWidth: 1,
    globalAlpha: 1,
  };
}

it('few arrows are drawn, many are painted; none is lost, and none done twice', () => {
  expect(shareArrows(arrows.slice(0, CANVAS_ARROWS_MIN - 1)).painted).toEqual([]);
  const many = [...arrows, ...arrows].slice(0, CANVAS_ARROWS_MIN + 80);
  const { arrows: drawn, painted } = shareArrows(many);
  expect(drawn.length + painted.length).toBe(many.length);
  expect(painted.length).toBeGreaterThan(0);
});

it('what is in focus stays where it can be styled', () => {
  const focused = [...arrows, ...arrows].map((arrow, index): PaintedArrow => {
    return { ...arrow, emphasis: index % 10 === 0 ? 'lit' : 'dim' };
  });
  const { arrows: drawn, painted } = shareArrows(focused);
  expect(drawn.filter(({ emphasis }) => emphasis === 'lit')).toHaveLength(Math.ceil(focused.length / 10));
  expect(painted.some(({ emphasis }) => emphasis === 'lit')).toBe(false);
});

it('heads are filled in small batches: one path of thousands takes seconds', () => {
  const brush = recorder();
  paintArrows(brush, arrows, { orientation: 'horizontal', hasHeads: true, colourOf: () => 'black' });
  const fills = brush.subpaths.filter((_, index) => brush.calls[index] === 'fill');
  expect(fills.length).toBeGreaterThan(0);
  for (const subpaths of fills) expect(subpaths).toBeLessThanOrEqual(64);
});
