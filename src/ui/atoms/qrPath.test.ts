import { describe, expect, it } from 'vitest';
import { qrPath } from './qrPath.ts';

describe('a QR code', () => {
  it('has a finder in its corner, behind a quiet margin of four dots', () => {
    const { size, path } = qrPath('https://example.org/lab/?lesson=counting') ?? { size: 0, path: '' };
    expect(size).toBe(29 + 2 * 4);
    const dots = new Set(path.match(/M\d+,\d+/g));
    const row = (y: number) => Array.from({ length: 12 }, (_, x) => (dots.has(`M${x},${y}`) ? '#' : '.')).join('');
    expect([3, 4, 5, 6].map(row)).toEqual(['............', '....#######.', '....#.....#.', '....#.###.#.']);
  });

  it('is not made of a text that is too long to be read from afar', () => {
    expect(qrPath('x'.repeat(900))).not.toBeNull();
    expect(qrPath('x'.repeat(901))).toBeNull();
  });
});
