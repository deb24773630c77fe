import { describe, expect, test } from 'vitest';
import { aboutFigure } from '../testing/export/hostileRun.ts';
import { aboutCaption, captionTexts, linesOf } from './captions.ts';

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

describe('what a picture says of its run', () => {
  test('is title and figures, then the link', () => {
    expect(aboutCaption(aboutFigure, 1000)).toEqual([
      'One replica crashes · n=4, f=1, seed=12625868',
      'https://pbft.example/lab/?s=1.figure',
    ]);
  });

  test('is cut where the picture is narrow, with a sign', () => {
    const [, link = ''] = aboutCaption(aboutFigure, 200);
    expect(link).toMatch(/^https:\/\/pbft.*…$/);
    expect(link.length).toBeLessThanOrEqual(200 / 11);
  });

  test('has the figures once where there is no title', () => {
    expect(aboutCaption({ ...aboutFigure, title: ' ' }, 1000)[0]).toBe('n=4, f=1, seed=12625868');
  });
});

test('the lines of a caption stand one below the other', () => {
  const heights = captionTexts(['one', 'two & three'], { x: 5, y: 0 }).map((line) => /y="([\d.]+)"/.exec(line)?.[1]);
  expect(heights).toEqual(['24', '54']);
  expect(captionTexts(['two & three'], { x: 5, y: 0 })[0]).toContain('two &#38; three');
});
