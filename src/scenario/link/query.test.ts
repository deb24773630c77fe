import { describe, expect, it } from 'vitest';
import { LINK_LENGTH_MAX } from '../limits.ts';
import { decodeOnceMore, readAddress } from './query.ts';

describe('an address', () => {
  it('is read by its names, in any order, among others', () => {
    expect(readAddress('?from=timeline&lang=zh&at=17-2&s=1.figure-1.ABCD&focus=2&isappinstalled=0', '')).toEqual({
      scenario: '1.figure-1.ABCD',
      at: '17-2',
      focus: '2',
      language: 'zh',
    });
  });

  it('says null for what it does not mention', () => {
    expect(readAddress('', '')).toEqual({ scenario: null, at: null, focus: null, language: null });
    expect(readAddress('?lang=zh', '')).toEqual({ scenario: null, at: null, focus: null, language: 'zh' });
    expect(readAddress('?s=', '')).toEqual({ scenario: '', at: null, focus: null, language: null });
  });

  it('is read from the hash where the query has no scenario, and as a whole', () => {
    expect(readAddress('?at=3', '#s=1.a&at=4')).toMatchObject({ scenario: '1.a', at: '4' });
    expect(readAddress('?s=1.a', '#s=1.b&at=4')).toMatchObject({ scenario: '1.a', at: null });
  });

  it('is read with one encoding undone where it has no scenario otherwise', () => {
    expect(readAddress('?s%3D1.a%26at%3D4', '')).toMatchObject({ scenario: '1.a', at: '4' });
  });
});

describe('undoing an encoding', () => {
  it('happens where there is one', () => {
    expect(decodeOnceMore('1%2Ea%257E')).toBe('1.a%7E');
  });

  it('is none where there is nothing to undo, where it is broken, and where it is not worth the work', () => {
    expect(decodeOnceMore('1.a')).toBeNull();
    expect(decodeOnceMore('%E0%A4%A')).toBeNull();
    expect(decodeOnceMore('%41'.repeat(2 * LINK_LENGTH_MAX))).toBeNull();
  });
});
