import { describe, expect, test } from 'vitest';
import { milestonesOf } from '../protocols/explain/milestones.ts';
import { stopsOf } from '../protocols/explain/stops.ts';
import { runOf } from '../protocols/run.ts';
import type { ScenarioId } from '../scenario/builtIn/index.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { aboutFigure, checkHostileRuns, figureRun, harmlessRun, texts } from '../testing/export/hostileRun.ts';
import { animatedSvg, FRAMES_MAX, framesOf, linesOf } from './animatedSvg.ts';
import { wholeRun } from './format.ts';
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

describe('the frames of an animation', () => {
  const frames = framesOf(figureRun, whole);

  test('are the stops, one after the other, and the last one is the end', () => {
    expect(frames.map(({ step }) => step)).toEqual(stopsOf(figureRun).counts);
    frames.forEach(({ from, to }, index) => {
      expect(from).toBe(frames[index - 1]?.to ?? 0);
      expect(to).toBeGreaterThan(from);
    });
  });

  test('are shown longer where something is decided', () => {
    const decided = new Set(milestonesOf(figureRun).map((index) => index + 1));
    const lengths = (isDecided: boolean): Set<number> =>
      new Set(
        frames
          .slice(0, -1)
          .filter(({ step }) => decided.has(step) === isDecided)
          .map(({ from, to }) => to - from),
      );
    expect([...lengths(true)]).toEqual([16]);
    expect([...lengths(false)]).toEqual([8]);
  });

  test('begin and end with the stretch, and are no more than can be watched', () => {
    const some = framesOf(figureRun, { first: 5, last: 9 }).map(({ step }) => step);
    expect(some.at(-1)).toBe(10);
    expect(Math.min(...some)).toBeGreaterThanOrEqual(5);
    const long = runOf(scenarioOf('lossy').setup);
    expect(framesOf(long, wholeRun(long)).length).toBeLessThanOrEqual(FRAMES_MAX);
  });
});

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

describe('a sentence in lines', () => {
  test.each([
    ['short', 20, ['short']],
    ['one two three', 7, ['one two', 'three']],
    ['one two three four', 7, ['one two', 'three …']],
    ['副本一已准备，副本二已准备', 13, ['副本一已准备，', '副本二已准备']],
    ['', 10, []],
  ])('%s', (sentence, letters, lines) => {
    expect(linesOf(sentence, letters)).toEqual(lines);
  });
});
