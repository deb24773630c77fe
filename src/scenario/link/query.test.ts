import { describe, expect, it } from 'vitest';
import { LINK_LENGTH_MAX } from './length.ts';
import { decodeOnceMore, readAddress } from './query.ts';

const nothingUnused = { own: null, lesson: null, beat: null, note: null, ui: null, unknown: [], repeated: [] };

describe('an address', () => {
  it('is read by its names, in any order, among others', () => {
    expect(readAddress('?from=timeline&lang=zh&at=17-2&s=1.figure-1.ABCD&focus=2&isappinstalled=0', '')).toEqual({
      scenario: '1.figure-1.ABCD',
      at: '17-2',
      focus: '2',
      language: 'zh',
      ...nothingUnused,
    });
  });

  it('says how the page is to be shown', () => {
    expect(readAddress('?lesson=counting&ui=present', '')).toMatchObject({ ui: 'present', unknown: [] });
  });

  it('says null for what it does not mention', () => {
    expect(readAddress('', '')).toEqual({ scenario: null, at: null, focus: null, language: null, ...nothingUnused });
    expect(readAddress('?lang=zh', '')).toEqual({
      scenario: null,
      at: null,
      focus: null,
      language: 'zh',
      ...nothingUnused,
    });
    expect(readAddress('?s=', '')).toEqual({ scenario: '', at: null, focus: null, language: null, ...nothingUnused });
  });

  it('is read from the hash where the query has no scenario, and as a whole', () => {
    expect(readAddress('?at=3', '#s=1.a&at=4')).toMatchObject({ scenario: '1.a', at: '4' });
    expect(readAddress('?s=1.a', '#s=1.b&at=4')).toMatchObject({ scenario: '1.a', at: null });
  });

  it('is read with one encoding undone where it has no scenario otherwise', () => {
    expect(readAddress('?s%3D1.a%26at%3D4', '')).toMatchObject({ scenario: '1.a', at: '4' });
  });

  it.each([
    ['encoded twice', '?s%253D1.a%2526at%253D4', ''],
    ['encoded three times, in the hash', '', '#s%25253D1.a%252526at%25253D4'],
    ['encoded from its value on', '?s=1.a%26at%3D4', ''],
    ['encoded from its value on, twice', '?s=1%252Ea%2526at%253D4', ''],
    ['as it stands in the source of a page', '?s=1.a&amp;at=4', ''],
    ['as it stands in a source inside a source', '?s=1.a&amp;amp;at=4', ''],
    ['as in a source, and encoded', '?s%3D1.a%26amp%3Bat%3D4', ''],
    ['behind another query', '?utm_source=mail?s=1.a&at=4', ''],
    ['behind a path in the hash', '', '#?s=1.a&at=4'],
  ])('is read %s', (_, search, hash) => {
    expect(readAddress(search, hash)).toMatchObject({ scenario: '1.a', at: '4', ...nothingUnused });
  });

  it('lists what it does not use: names without a meaning, a second one of a name, a fragment beside a query', () => {
    expect(readAddress('?s=1.a&step=3&utm_medium=x&at=1&at=2', '#top')).toMatchObject({
      at: '1',
      unknown: ['step'],
      repeated: ['at'],
    });
    const far = readAddress(`?s=1.a&x=${'y'.repeat(40_000)}`, '');
    expect([far.scenario, far.unknown.map((text) => text.slice(0, 2))]).toEqual(['1.a', ['x', 'yy']]);
    expect(readAddress('?scenario=figure', '')).toMatchObject({ scenario: null, unknown: ['scenario'] });
    expect(readAddress('?s=1.a', '#s=1.b&at=3')).toMatchObject({ scenario: '1.a', unknown: ['#s', '#at'] });
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
