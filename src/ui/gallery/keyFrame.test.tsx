import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { KeyFrame } from '../../diagram/keyFrame/KeyFrame.tsx';
import { KEY_FRAME_SIZE, keyFrameOf } from '../../diagram/keyFrame/keyFrame.ts';
import { keyStepOf } from '../../diagram/keyFrame/keyStep.ts';
import { runOf } from '../../protocols/run.ts';
import { opening } from '../../scenario/builtIn/opening.ts';

test('a key frame is an SVG that needs no script and no style sheet, only the colours of the page', () => {
  const history = runOf(opening.setup);
  const markup = renderToStaticMarkup(<KeyFrame picture={keyFrameOf(history, keyStepOf(history))} />);
  const { width, height } = KEY_FRAME_SIZE;
  expect(markup.startsWith(`<svg width="${width}" height="${height}" viewBox="`)).toBe(true);
  expect(markup).not.toMatch(/class=|style=|\bid=|<text|NaN/);
  expect(markup.match(/"#|rgb/)).toBeNull();
  expect(markup).toContain('var(--color-pre-prepare)');
  expect(markup.length).toBeLessThan(10_000);
});
