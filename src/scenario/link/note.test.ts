import { describe, expect, it } from 'vitest';
import { decodeNote, encodeNote, faultOfNote, NOTE_LENGTH_MAX, noteFrom, withNote } from './note.ts';
import { readAddress } from './query.ts';
import { seal } from './seal.ts';

const notes = ['Look at R2.', '看 R2 在第 12 步', '<b>&amp;%20?#', '🙂'.repeat(NOTE_LENGTH_MAX)];

describe('the note of a link', () => {
  it.each(notes)('is read as it was written: %s', (note) => {
    expect(faultOfNote(note)).toBeNull();
    expect(decodeNote(encodeNote(note))).toBe(note);
  });

  it('is one paragraph with single spaces', () => {
    expect(noteFrom('  Look\n\tat   R2. ')).toBe('Look at R2.');
  });

  it('is refused where it is too long, counted in code points', () => {
    expect(faultOfNote('🙂'.repeat(NOTE_LENGTH_MAX + 1))).toEqual({ kind: 'tooLong', length: NOTE_LENGTH_MAX + 1 });
  });

  it('is refused with signs that nobody can see', () => {
    expect(faultOfNote('safe\u202Eevil')).toEqual({ kind: 'hidden', code: 'U+202E' });
    expect(faultOfNote('a\u0007')).toEqual({ kind: 'hidden', code: 'U+0007' });
  });

  it('is none wherever it was cut', () => {
    const value = encodeNote('Look at R2, which waits.');
    for (let length = 0; length < value.length; length++) expect(decodeNote(value.slice(0, length))).toBeNull();
  });

  it('is none where it breaks the bounds, is empty, or is no text', () => {
    const written = (text: string): string => encodeNote(text);
    const long = 'x'.repeat(NOTE_LENGTH_MAX + 1);
    for (const text of [long, '', ' a', 'a  b', 'a\u202Eb']) expect(decodeNote(written(text))).toBeNull();
    // A lone byte of a longer character.
    expect(decodeNote(seal('gA', false))).toBeNull();
    expect(decodeNote('Look at R2')).toBeNull();
  });
});

describe('a link with a note', () => {
  const note = 'Look & see';

  it.each([
    ['http://a/lab/?s=1.figure.ABCD&at=3&lang=en', { scenario: '1.figure.ABCD', at: '3' }],
    ['file:///a&b/lab.html?s=1.figure.ABCD&at=3&lang=en', { scenario: '1.figure.ABCD', at: '3' }],
    ['http://a/lab/?lesson=counting', { lesson: 'counting' }],
  ])('names what it named: %s', (link, named) => {
    const { search } = new URL(withNote(link, note));
    expect(readAddress(search, '')).toMatchObject({ ...named, note: encodeNote(note), unknown: [] });
  });

  it('is the same link where nothing was typed', () => {
    expect(withNote('http://a/?s=1.a&lang=en', ' \n ')).toBe('http://a/?s=1.a&lang=en');
  });
});
