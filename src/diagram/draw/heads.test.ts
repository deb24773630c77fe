import { expect, it } from 'vitest';
import { pbftLetters } from '../../protocols/pbft/rules/messages.ts';
import { styleOf } from '../messageStyle.ts';
import { headShapes } from './heads.ts';

it('row 24: no two kinds of messages have the same head', () => {
  const shapes = Object.keys(pbftLetters).map((kind) => {
    const { path, fill } = headShapes[styleOf(kind).head];
    return `${path} ${fill}`;
  });
  expect(new Set(shapes).size).toBe(shapes.length);
});

it('a filled head is made of closed outlines only: it has no line of its own', () => {
  for (const { fill, outlines } of Object.values(headShapes)) {
    if (fill === 'kind') for (const { isClosed } of outlines) expect(isClosed).toBe(true);
  }
});
