import { expect, test } from 'vitest';
import { runOf } from '../protocols/run.ts';
import type { ScenarioId } from '../scenario/builtIn/index.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { aboutFigure, checkHostileRuns, figureRun, harmlessRun, texts } from '../testing/export/hostileRun.ts';
import { animatedSvg } from './animatedSvg.ts';
import { wholeRun } from './format.ts';
import { framesOf } from './reel.ts';
import { light } from './svgParts.ts';

const whole = wholeRun(figureRun);
const text = animatedSvg.write(figureRun, whole, aboutFigure, texts);

/** The content of each frame, in order. */
function groupsIn(svg: string): string[] {
  return svg
    .split('<g ')
    .slice(1)
    .map((group) => group.slice(0, group.indexOf('</g>')));
}

test('the figure as an animated picture', () => {
  const groups = groupsIn(text);
  expect(groups).toHaveLength(framesOf(figureRun, whole).length);
  expect(text.match(/@keyframes/g)).toHaveLength(groups.length);
  // Each frame shows what has happened by then, and nothing more.
  expect(groups[1]).not.toContain(light.commit);
  expect(groups.at(-1)).toContain(light.commit);
  // The last one is seen where nothing moves.
  expect(groups.filter((group) => !group.includes('visibility="hidden"'))).toEqual([groups.at(-1)]);
  expect(text).toContain('prefers-reduced-motion');
});

test('it needs nothing from outside', () => {
  expect(text).not.toMatch(/foreignObject|var\(|href|url\(|<script|@import/);
});

test.each<ScenarioId>(['clear', 'figure', 'primaryDown'])('the animation of %s is small enough for a page', (id) => {
  const run = runOf(scenarioOf(id).setup);
  expect(animatedSvg.write(run, wholeRun(run), aboutFigure, texts).length).toBeLessThanOrEqual(300_000);
});

test('no text breaks the picture', () => {
  const count = (svg: string, what: RegExp): number => svg.match(what)?.length ?? 0;
  const { history, about } = harmlessRun();
  const harmless = animatedSvg.write(history, { first: 0, last: 1 }, about, texts);
  checkHostileRuns(({ history: run, about: told }) => {
    const svg = animatedSvg.write(run, { first: 0, last: 1 }, told, texts);
    for (const tag of [/<g /g, /<style>/g, /<svg /g, /<title>/g]) expect(count(svg, tag)).toBe(count(harmless, tag));
    expect(svg).not.toMatch(/<(?!\/?(?:svg|title|desc|style|rect|g|text|path)\b)/);
  });
});
