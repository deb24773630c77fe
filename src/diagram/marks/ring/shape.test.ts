import { expect, it } from 'vitest';
import type { Pip } from '../meter/scene.ts';
import { ringParts } from './shape.ts';

const vote = (kind: Pip['vote'], filled = true, own = false): Pip => ({ vote: kind, filled, own });

it('a ring has a part for each vote, with a dot in its own, and gaps of at least 2.4 px between them', () => {
  const parts = ringParts([vote('prePrepare'), vote('prepare', true, true), vote('prepare', false)], 12, 5);
  expect(parts.map((part) => part.vote)).toEqual(['prePrepare', 'prepare', null]);
  expect(parts.map(({ dot }) => dot !== null)).toEqual([false, true, false]);
  const ends = parts.map(({ d }) => [...d.matchAll(/-?[\d.]+/g)].map(Number));
  const last = ends[0]?.slice(-2) as [number, number];
  const next = ends[1]?.slice(0, 2) as [number, number];
  expect(Math.hypot(last[0] - next[0], last[1] - next[1])).toBeGreaterThanOrEqual(2.4 * 0.98);
});

it('more than nine parts become one arc, with the colours in blocks', () => {
  const votes = [vote('prePrepare'), ...Array.from({ length: 12 }, () => vote('prepare'))];
  const missing = Array.from({ length: 8 }, () => vote('prepare', false));
  expect(ringParts([...votes, ...missing], 12, 5).map((part) => part.vote)).toEqual([null, 'prePrepare', 'prepare']);
});
