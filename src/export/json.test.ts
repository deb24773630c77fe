import { expect, test } from 'vitest';
import { aboutFigure, checkHostileRuns, figureRun, texts } from '../testing/export/hostileRun.ts';
import { transcriptLine } from '../text/tell/transcript.ts';
import { wholeRun } from './format.ts';
import { json } from './json.ts';

interface Written {
  readonly about: { readonly title: string };
  readonly steps: readonly {
    readonly text: string;
    readonly sent: readonly { readonly content: { readonly operation?: string } }[];
  }[];
}

test('the first steps of the figure in JSON', async () => {
  await expect(json.write(figureRun, { first: 0, last: 4 }, aboutFigure, texts)).toMatchFileSnapshot(
    'golden/figureBegins.json',
  );
});

test('no text breaks it: it is read back as it was', () => {
  checkHostileRuns(({ history, about, text }) => {
    const { about: told, steps } = JSON.parse(json.write(history, wholeRun(history), about, texts)) as Written;
    expect(told).toEqual(about);
    expect(steps.map((step) => step.text)).toEqual(history.steps.map((_, at) => transcriptLine(texts, history, at)));
    expect(steps[0]?.sent[0]?.content.operation).toBe(text);
  });
});

test('what only pictures need is not told', () => {
  const [whole, captioned] = [aboutFigure, { ...aboutFigure, isInPicture: true }].map((about) =>
    json.write(figureRun, wholeRun(figureRun), about, texts),
  );
  expect(captioned).toBe(whole);
});
