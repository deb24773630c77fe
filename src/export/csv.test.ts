import { expect, test } from 'vitest';
import { aboutFigure, checkHostileRuns, figureRun, texts } from '../testing/export/hostileRun.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import { csv } from './csv.ts';
import { wholeRun } from './format.ts';

/** Reads a table as RFC 4180 describes it; throws where a quote stands in the middle of a cell without any. */
function readTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`There is no cell at ${at}: ${text.slice(at, at + 40)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('the figure as a table', async () => {
  const text = csv.write(figureRun, wholeRun(figureRun), aboutFigure, texts);
  await expect(text).toMatchFileSnapshot('golden/figure.csv');
});

test('a message has one name in the row that sends it and in that in which it arrives', () => {
  const rows = readTable(csv.write(figureRun, wholeRun(figureRun), aboutFigure, texts));
  const named = (kind: string) => rows.filter((row) => row[2] === kind).map((row) => row[3]);
  expect(named('delivered').filter((name) => !named('sent').includes(name))).toEqual([]);
  expect(named('delivered').length + named('missed').length).toBe(named('sent').length);
});

test('no text breaks a table: it is read back as it was', () => {
  checkHostileRuns(({ history, about, text }) => {
    const [heading, run, ...rows] = readTable(csv.write(history, wholeRun(history), about, texts));
    const width = heading?.length;
    expect(heading?.[0]).toBe('step');
    expect(run?.at(-1)).toMatch(/^n=4, f=1, seed=7, https:\/\/pbft\.example\/\S*, /);
    expect(run?.at(-1)?.endsWith(text)).toBe(true);
    expect(rows).toHaveLength(history.steps.reduce((sum, { sent }) => sum + 1 + sent.length, 0));
    expect([run, ...rows].filter((row) => row?.length !== width)).toEqual([]);
    const said = rows.filter((row) => !['sent', 'lost'].includes(row[2] as string)).map((row) => row.at(-1));
    expect(said).toEqual(history.steps.map((_, index) => transcriptLine(texts, history, index)));
    expect(rows.map((row) => row.at(-1))).toContain(text === '' ? 'REQUEST' : `REQUEST ${text}`);
    // A spreadsheet takes such a cell for a formula.
    expect([run, ...rows].flat().filter((one) => /^[=+@\t\r-]/.test(one as string))).toEqual([]);
  });
});
