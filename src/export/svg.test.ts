import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runOf } from '../protocols/run.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { aboutFigure, checkHostileRuns, figureRun, harmlessRun, texts } from '../testing/export/hostileRun.ts';
import { wholeRun } from './format.ts';
import { oneLine } from './plainText.ts';
import { svg } from './svg.ts';
import { escapeXml, light } from './svgParts.ts';

const TEXT = String.raw`(?:[^<>&"'\p{Cc}\p{Cs}\uFFFE\uFFFF]|&#\d+;)*`;
const ATTRIBUTES = `(?: [a-z-]+="[^"<&]*")*`;
const lineForms = [
  `<svg xmlns="http://www\\.w3\\.org/2000/svg"${ATTRIBUTES.replace('a-z', 'A-Za-z')}>`,
  `<(title|desc|text)${ATTRIBUTES}>${TEXT}</\\1>`,
  `<(?:rect|path)${ATTRIBUTES}/>`,
  '</svg>',
].map((form) => new RegExp(`^${form}$`, 'u'));

test('the figure as an SVG picture', async () => {
  const text = svg.write(figureRun, wholeRun(figureRun), aboutFigure, texts);
  await expect(text).toMatchFileSnapshot('golden/figure.svg');
});

test('it needs nothing from outside, and shows nothing of what is still to come', () => {
  const text = svg.write(figureRun, { first: 0, last: 2 }, aboutFigure, texts);
  expect(text).not.toMatch(/foreignObject|var\(|class=|style=|href/);
  expect(text).toContain(light['pre-prepare']);
  expect(text).not.toContain(light.commit);
  expect(svg.write(figureRun, wholeRun(figureRun), aboutFigure, texts)).toContain(light.commit);
});

test('its colours are the light ones of the page', () => {
  const tokens = readFileSync(new URL('../ui/shell/tokens.css', import.meta.url), 'utf8');
  const found = Object.keys(light).map((name) => {
    const [, colour = ''] = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]+)`).exec(tokens) ?? [];
    return [name, colour];
  });
  expect(light).toEqual(Object.fromEntries(found));
});

test.each([4, 13, 31, 100])('of %i replicas each name has room between those beside it', (replicas) => {
  const { setup } = scenarioOf('clear');
  const run = runOf({ ...setup, cluster: { ...setup.cluster, replicas } });
  const text = svg.write(run, { first: 0, last: 0 }, aboutFigure, texts);
  const names = [...text.matchAll(/ y="([\d.]+)" dy="0.35em" font-family="sans-serif" font-size="(\d+)"/g)];
  expect(names).toHaveLength(replicas + 1);
  names.slice(1).forEach(([, y, size], index) => {
    expect(Number(y) - Number(names[index]?.[1])).toBeGreaterThan(Number(size));
  });
});

test('a caption says the step, the run and its link below the picture', () => {
  const whole = wholeRun(figureRun);
  const [bare, captioned] = [false, true].map((isInPicture) =>
    svg.write(figureRun, whole, { ...aboutFigure, isInPicture }, texts).split('\n'),
  ) as [string[], string[]];
  const textsIn = (lines: readonly string[]): string[] =>
    lines.flatMap((line) => /<text [^>]*>([^<]*)</.exec(line)?.[1] ?? []);
  const said = textsIn(captioned).slice(textsIn(bare).length);
  expect(said.at(0)).not.toBe('');
  expect(said.slice(-2)).toEqual(['One replica crashes · n=4, f=1, seed=12625868', aboutFigure.link]);
  const heightOf = (lines: readonly string[]): number => Number(/height="([\d.]+)"/.exec(lines[0] ?? '')?.[1]);
  expect(heightOf(captioned) - heightOf(bare)).toBeCloseTo(30 * said.length);
});

test('no text breaks the picture', () => {
  const { history, about } = harmlessRun();
  const count = svg.write(history, wholeRun(history), about, texts).split('\n').length;
  checkHostileRuns(({ history: run, about: told, text }) => {
    const lines = svg.write(run, { first: 0, last: 1 }, told, texts).split('\n').slice(0, -1);
    expect(lines.length).toBeLessThan(count);
    expect(lines.filter((line) => !lineForms.some((form) => form.test(line)))).toEqual([]);
    if (oneLine(text) !== '') expect(lines[1]).toBe(`<title>${escapeXml(text)}</title>`);
  });
});
