import { expect, it } from 'vitest';
import { fitText, textWidth } from './textWidth.ts';

it('a character that fills a square is one em', () => {
  expect(textWidth('已准备', 14)).toBe(42);
});

it('is never less than what the widest common system font needs', () => {
  // Measured in a browser with DejaVu Sans at 13 px, bold.
  const measured = { prepared: 67, committed: 79, 'accepted (2 equal)': 137, 'warTime=8888': 110, 'n=1 d=9e': 72 };
  for (const [text, width] of Object.entries(measured)) {
    expect(textWidth(text, 13, 'bold'), text).toBeGreaterThanOrEqual(width);
    expect(textWidth(text, 13, 'bold'), text).toBeLessThan(width * 1.15);
  }
});

it('shortens a text to its room, and leaves one alone that fits', () => {
  expect(fitText('put x 1', 13, 200)).toBe('put x 1');
  const short = fitText('put something long', 13, 80);
  expect(short).toMatch(/^put.*…$/);
  expect(textWidth(short, 13)).toBeLessThanOrEqual(80);
  expect(fitText('anything', 13, 2)).toBe('…');
});
