import { expect, test } from 'vitest';
import { aboutFigure, checkHostileRuns, figureRun, harmlessRun, texts } from '../testing/export/hostileRun.ts';
import { wholeRun } from './format.ts';
import { oneLine } from './plainText.ts';
import { plantuml } from './plantuml.ts';

/** The forms of lines that the format has. A text holds no mark with a meaning, nor two in a row that have one. */
const TEXT = String.raw`(?:(?!([(),.=-])\1)(?:[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}!-/:-@[-\x60{-~]|[(),.=-]|<U\+[0-9A-F]{4}>))*`;
const lineForms = [
  '@startuml',
  '@enduml',
  String.raw`' [^\p{Cc}\p{Zl}\p{Zp}']*`,
  `title (?=.*[\\p{L}\\p{N}])${TEXT}`,
  'caption n=4, f=1, seed=\\d+',
  'participant (?:C|R\\d)',
  `(?:C|R\\d) (?:->|-->|->x) (?:C|R\\d) : ${TEXT}`,
  `note over (?:C|R\\d)(?:, (?:C|R\\d))? : ${TEXT}`,
].map((form) => new RegExp(`^${form}$`, 'u'));

const isLine = (line: string): boolean => lineForms.some((form) => form.test(line));
const decoded = (text: string): string =>
  text.replace(/<U\+([0-9A-F]{4})>/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));

test('the figure as a PlantUML diagram', async () => {
  const text = plantuml.write(figureRun, wholeRun(figureRun), aboutFigure, texts);
  await expect(text).toMatchFileSnapshot('golden/figure.puml');
});

test('no text breaks a line of a PlantUML diagram', () => {
  const { history, about } = harmlessRun();
  const count = plantuml.write(history, wholeRun(history), about, texts).split('\n').length;
  checkHostileRuns(({ history: run, about: told, text }) => {
    const lines = plantuml.write(run, wholeRun(run), told, texts).split('\n');
    expect(lines).toHaveLength(count);
    expect(lines.slice(0, -1).filter((line) => !isLine(line))).toEqual([]);
    expect(lines.map(decoded)).toContain(`C -> R0 : ${`REQUEST ${oneLine(text)}`.trim()}`);
  });
});
