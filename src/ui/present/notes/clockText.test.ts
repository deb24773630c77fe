import { describe, expect, it } from 'vitest';
import { clockText } from './clockText.ts';

describe('the clock of the notes', () => {
  it('shows minutes and seconds, and hours after the first', () => {
    const seconds = (count: number): string => clockText(1000 * count);
    expect([0, 5, 65, 3599, 3600, 3665].map(seconds)).toEqual(['0:00', '0:05', '1:05', '59:59', '1:00:00', '1:01:05']);
  });

  it('never shows a time before its start, which a clock that was set back would give', () => {
    expect(clockText(-5000)).toBe('0:00');
  });

  it('counts only seconds that are over', () => {
    expect(clockText(999)).toBe('0:00');
  });
});
