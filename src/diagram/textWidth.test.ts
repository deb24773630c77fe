import { expect, it } from 'vitest';
import { fitText, textWidth } from './textWidth.ts';

it('a character that fills a square is one em', () => {
  expect(textWidth('已准备', 14)).toBe(42);
});

it('is never less than what Arial needs, nor so much more that words are left out that fit', () => {
  // Measured in a browser with Liberation Sans, which has the widths of Arial, at 13 px, bold.
  const measured = {
    prepared: 55.6,
    'committed, executed': 129.3,
    'enters view 1': 81.7,
    'pre-prepare': 72.2,
    '13/21': 32.5,
    '… 3 · add x 3': 79.5,
    'view 0 → 1': 66.5,
  };
  for (const [text, width] of Object.entries(measured)) {
    expect(textWidth(text, 13, 'bold'), text).toBeGreaterThanOrEqual(width);
    expect(textWidth(text, 13, 'bold'), text).toBeLessThan(width * 1.25);
  }
});

it('shortens a text to its room, and leaves one alone that fits', () => {
  expect(fitText('put x 1', 13, 200)).toBe('put x 1');
  const short = fitText('put something long', 13, 80);
  expect(short).toMatch(/^put.*…$/);
  expect(textWidth(short, 13)).toBeLessThanOrEqual(80);
  expect(fitText('anything', 13, 2)).toBe('…');
});
