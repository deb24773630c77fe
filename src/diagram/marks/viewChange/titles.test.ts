import { expect, it } from 'vitest';
import { layOut, papers, twoCrashedRun, viewRuns } from '../../../testing/diagram/testRuns.ts';
import { testTexts } from '../../../testing/diagram/testTexts.ts';
import { TITLE_GAP, titleMarks, titleStart } from './titles.ts';

it.each(viewRuns)('titles of %s have a place of their own at every view of the plot', (_name, history) => {
  for (const language of ['en', 'zh'] as const) {
    for (const paper of papers) {
      const texts = testTexts(language, history.setup.cluster);
      const { frame, intervals } = layOut(history, paper, texts);
      const titles = titleMarks(intervals, frame, texts);
      for (let from = -100; from < frame.timeLength; from += 50) {
        const starts = titles.map((title) => titleStart(title, { from, to: from + 400 }));
        titles.forEach((title, index) => {
          expect(starts[index]).toBeGreaterThanOrEqual(title.from);
          expect((starts[index] ?? 0) + title.width).toBeLessThanOrEqual(starts[index + 1] ?? Number.POSITIVE_INFINITY);
        });
      }
    }
  }
});

it('a title goes with the view as long as its band is in it', () => {
  const texts = testTexts('en', twoCrashedRun.setup.cluster);
  const { frame, intervals } = layOut(twoCrashedRun, undefined, texts);
  const [first] = titleMarks(intervals, frame, texts);
  if (!first) throw new Error('no title');
  expect(first.text).toBe('view 0 → 1');
  const start = (from: number) => titleStart(first, { from, to: from + 500 });
  expect(start(first.from - 100)).toBe(first.from + TITLE_GAP);
  expect(start(first.from + 100)).toBe(first.from + 100 + TITLE_GAP);
  expect(start(first.to + 100)).toBe(first.to - first.width - TITLE_GAP);
});

it('where the next view change follows at once, the title is shorter, or left out', () => {
  const texts = testTexts('en', twoCrashedRun.setup.cluster);
  const { frame, intervals } = layOut(twoCrashedRun, undefined, texts);
  const bands = intervals.filter(({ interval }) => interval.what.kind === 'viewChange');
  const textsWhen = (length: number) => {
    const [first, second] = bands;
    if (!first || !second) throw new Error('no two bands');
    const close = [first, { ...second, from: first.from + length }];
    return titleMarks(close, frame, texts).map(({ text }) => text);
  };
  expect(textsWhen(200)).toEqual(['view 0 → 1', 'view 1 → 2']);
  expect(textsWhen(60)).toEqual(['v1', 'view 1 → 2']);
  expect(textsWhen(10)).toEqual(['view 1 → 2']);
});
