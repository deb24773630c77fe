import { expect, test } from 'vitest';
import { aboutFigure, checkHostileRuns, figureRun, harmlessRun, texts } from '../testing/export/hostileRun.ts';
import { wholeRun } from './format.ts';
import { mermaid } from './mermaid.ts';
import { oneLine } from './plainText.ts';

/** The forms of lines that the format has. A text holds no mark with a meaning but that of an entity. */
const TEXT = String.raw`(?:[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}#;:<>{}%"&\\|\x60$*~[\]@^\uFB02\u00B6]|#\d+;)*`;
const lineForms = [
  String.raw`%% [^\p{Cc}\p{Zl}\p{Zp}{}]*`,
  'sequenceDiagram',
  `  title ${TEXT}`,
  '  participant (?:C|R\\d)',
  `  (?:C|R\\d)(?:->>|-->>|-x)(?:C|R\\d): ${TEXT}`,
  `  Note over (?:C|R\\d)(?:,(?:C|R\\d))?: ${TEXT}`,
].map((form) => new RegExp(`^${form}$`, 'u'));

const isLine = (line: string): boolean => lineForms.some((form) => form.test(line));
const decoded = (text: string): string => text.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

test('the figure as a Mermaid diagram', async () => {
  const text = mermaid.write(figureRun, wholeRun(figureRun), aboutFigure, texts);
  await expect(text).toMatchFileSnapshot('golden/figure.mmd');
});

test('a stretch has its arrows only, and says nothing of what comes later', () => {
  const text = mermaid.write(figureRun, { first: 1, last: 4 }, aboutFigure, texts);
  const arrows = text.split('\n').filter((line) => /->>|-x/.test(line));
  expect(arrows).toEqual([
    '  C->>R0: REQUEST warTime=8888',
    '  R0-xR3: PRE-PREPARE (v0, n1)',
    '  R0->>R1: PRE-PREPARE (v0, n1)',
  ]);
});

test('no text breaks a line of a Mermaid diagram', () => {
  const { history, about } = harmlessRun();
  const count = mermaid.write(history, wholeRun(history), about, texts).split('\n').length;
  checkHostileRuns(({ history: run, about: told, text }) => {
    const lines = mermaid.write(run, wholeRun(run), told, texts).split('\n');
    expect(lines).toHaveLength(count);
    expect(lines.slice(0, -1).filter((line) => !isLine(line))).toEqual([]);
    expect(lines.map(decoded)).toContain(`  C->>R0: ${`REQUEST ${oneLine(text)}`.trim()}`);
  });
});
