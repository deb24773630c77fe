import { expect, test } from 'vitest';
import { runOf } from '../protocols/run.ts';
import { scenarioOf } from '../scenario/builtIn/index.ts';
import { aboutFigure, checkHostileRuns, figureRun, harmlessRun, texts } from '../testing/export/hostileRun.ts';
import { wholeRun } from './format.ts';
import { escapeTex } from './texText.ts';
import { tikz } from './tikz.ts';

/** The content of a text: characters without a meaning, escaped ones, and the commands that stand for others. */
const PLAIN = String.raw`[^\\{}$&#%_^~<>|"\x60\u0080-\u{10FFFF}\p{Cc}]`;
const COMMAND = String.raw`\\[{}$&#%_]|\\text[a-z]+\{\}|\\ldots\{\}|\$\\(?:cdot|rightarrow)\$|\{\}|\x60\x60`;
const OTHER = String.raw`\\otherscript\{[^ -~\p{Cc}\p{Cs}]+\}\{U\+[0-9A-F]+(?: U\+[0-9A-F]+)*\}`;
const textForm = new RegExp(`^(?:${PLAIN}|${COMMAND}|${OTHER})*$`, 'u');

const AT = String.raw`\(-?[\d.]+,-?[\d.]+\)`;
const drawings = [
  String.raw`\\draw\[gray\] ${AT} node\[left, black\] \{(.*)\} -- ${AT};`,
  String.raw`\\draw\[[->, a-z]+\] ${AT} -- node\[[^\]{}]*\] \{(.*)\} ${AT}(?: node \{\$\\times\$\})?;`,
  String.raw`\\fill ${AT} circle \(1\.2pt\) node\[[^\]{}]*\] \{(.*)\};`,
  String.raw`\\node\[anchor=west\] at ${AT} \{(.*)\};`,
].map((form) => new RegExp(`^ {2}${form}$`, 'u'));

/** The text in a line of the picture; null where the line is none. */
function textIn(line: string): string | null {
  for (const drawing of drawings) {
    const found = drawing.exec(line);
    if (found) return found[1] as string;
  }
  return null;
}

/** The depth of braces at the end, those that are escaped left out; null where one is closed that was never opened. */
function depthOf(text: string): number | null {
  let depth = 0;
  for (const brace of text
    .replace(/^%.*$/gm, '')
    .replace(/\\[\\{}]/g, '')
    .match(/[{}]/g) ?? []) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) return null;
  }
  return depth;
}

test('the figure as a TikZ picture', async () => {
  const text = tikz.write(figureRun, wholeRun(figureRun), aboutFigure, texts);
  await expect(text).toMatchFileSnapshot('golden/figure.tex');
});

test('a picture in which nothing happens has its lanes', () => {
  const text = tikz.write(figureRun, { first: 0, last: -1 }, aboutFigure, texts);
  expect(text.match(/\\draw\[gray\]/g)).toHaveLength(5);
  expect(text).not.toMatch(/NaN|Infinity/);
});

test('no text breaks a TikZ picture: braces balance, and every mark of TeX is escaped', () => {
  const { history, about } = harmlessRun();
  const count = tikz.write(history, wholeRun(history), about, texts).split('\n').length;
  checkHostileRuns(({ history: run, about: told, text }) => {
    const picture = tikz.write(run, wholeRun(run), told, texts);
    const lines = picture.split('\n');
    expect(lines).toHaveLength(count);
    expect(depthOf(picture)).toBe(0);
    expect(lines.slice(0, 3).every((line) => line.startsWith('% '))).toBe(true);
    const drawn = lines.slice(5, -2).map((line) => textIn(line));
    expect(drawn.filter((said) => said === null || !textForm.test(said))).toEqual([]);
    expect(drawn).toContain(escapeTex(`R ${text}`));
  });
});

test.each([
  ['a\\b', 'a\\textbackslash{}b'],
  ['50 % {x} #1 a_b', '50 \\% \\{x\\} \\#1 a\\_b'],
  ['--- a', '-{}-{}- a'],
  ['view 0 → 1', 'view 0 $\\rightarrow$ 1'],
  ['x 中文 y', 'x \\otherscript{中文}{U+4E2D U+6587} y'],
])('%s is written for TeX as %s', (text, tex) => {
  expect(escapeTex(text)).toBe(tex);
});

test('time in which nothing happens takes no room, and what happens at one place is one note', () => {
  const run = runOf(scenarioOf('primaryDown').setup);
  const lines = tikz.write(run, wholeRun(run), aboutFigure, texts).split('\n');
  const places = lines.flatMap((line) => /\\fill (\([-\d.]+,[-\d.]+\))/.exec(line)?.[1] ?? []);
  expect(new Set(places).size).toBe(places.length);
  // Between the client's wait and its end lie hundreds of ticks; half of the picture is for what comes then.
  const times = places.map((place) => Number(/[\d.]+/.exec(place)?.[0]));
  const width = Math.max(...times);
  expect(times.filter((time) => time > width / 2).length).toBeGreaterThan(places.length / 2);
  expect(times.filter((time) => time > width / 4 && time < (3 * width) / 4).length).toBeGreaterThan(3);
});
