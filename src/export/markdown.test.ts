import { expect, test } from 'vitest';
import { aboutFigure, checkHostileRuns, figureRun, texts } from '../testing/export/hostileRun.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import { wholeRun } from './format.ts';
import { escapeMarkdown, markdown } from './markdown.ts';
import { oneLine } from './plainText.ts';

const ESCAPED = /\\([!-/:-@[-`{-~])/g;

test('the figure as a list in Markdown', async () => {
  const text = markdown.write(figureRun, wholeRun(figureRun), aboutFigure, texts);
  await expect(text).toMatchFileSnapshot('golden/figure.md');
});

test('a stretch keeps the numbers of its steps', () => {
  const lines = markdown.write(figureRun, { first: 4, last: 6 }, aboutFigure, texts).split('\n');
  expect(lines.slice(4).map((line) => line.split('.')[0])).toEqual(['5', '6', '7', '']);
});

test('no text breaks the list: every mark is escaped, and what is read is what was written', () => {
  checkHostileRuns(({ history, about, text }) => {
    const [heading, , link, , ...lines] = markdown.write(history, wholeRun(history), about, texts).split('\n');
    expect(heading?.replace(ESCAPED, '$1')).toBe(`# ${oneLine(text) || 'n=4, f=1, seed=7'}`);
    expect(link).toMatch(/^\[n=4, f=1, seed=7\]\(<https:\/\/[^<>\s]*>\)$/);
    expect(lines.pop()).toBe('');
    const items = lines.map((line) => /^(\d+)\. @\d+ (.*)$/.exec(line));
    expect(items.map((item) => Number(item?.[1]))).toEqual(history.steps.map((_, at) => at + 1));
    const said = items.map((item) => item?.[2] ?? '');
    expect(said.filter((one) => /[\\`*_{}[\]<>#|~&$!^@]|:\/\/|www\./i.test(one.replace(ESCAPED, '')))).toEqual([]);
    const plain = said.map((one) => one.replace(ESCAPED, '$1'));
    expect(plain).toEqual(history.steps.map((_, at) => oneLine(transcriptLine(texts, history, at))));
  });
});

test.each([
  ['a*b_c', 'a\\*b\\_c'],
  ['http://a.b', 'http\\://a.b'],
  ['Slot 1: put x', 'Slot 1: put x'],
])('%s is written in Markdown as %s', (text, written) => {
  expect(escapeMarkdown(text)).toBe(written);
});
