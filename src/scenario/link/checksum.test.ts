import { describe, expect, it } from 'vitest';
import { CHECK_LENGTH, checksumOf, LINK_ALPHABET, strayCharacterAt } from './checksum.ts';

const text = '1.figure-1-n7-s42.x3-120.q0-put~x~1';

function replaced(at: number, characters: string): string {
  return text.slice(0, at) + characters + text.slice(at + characters.length);
}

describe('the checksum', () => {
  it('stays what it is: links rest on it', () => {
    expect(checksumOf('')).toBe('777' + '7');
    expect(checksumOf(text)).toMatchInlineSnapshot(`"ED4A"`);
  });

  it('is four characters that look like no part of a delta', () => {
    expect(checksumOf(text)).toMatch(/^[A-Z2-7]{4}$/);
    expect(checksumOf(text)).toHaveLength(CHECK_LENGTH);
  });

  it('changes with any one character, and with any two neighbours', () => {
    const check = checksumOf(text);
    for (let at = 0; at < text.length; at++) {
      for (const first of LINK_ALPHABET) {
        if (first !== text[at]) expect(checksumOf(replaced(at, first))).not.toBe(check);
        if (at % 7 !== 0 || at + 1 === text.length) continue;
        for (const second of LINK_ALPHABET) {
          const changed = replaced(at, first + second);
          if (changed !== text && checksumOf(changed) === check) throw new Error(`${changed} goes unnoticed`);
        }
      }
    }
  });

  it('is a generator with a constant term, of degree 20, that x + 1 divides', () => {
    // The code is linear but for its initial value: the difference made by one lowest bit is the generator itself.
    const zero = bitsOf(checksumOf('A'));
    const one = bitsOf(checksumOf('B'));
    const generator = (zero ^ one) + 2 ** 20;
    expect(generator % 2).toBe(1);
    const ones = generator.toString(2).replaceAll('0', '').length;
    expect(ones % 2).toBe(0);
  });
});

function bitsOf(check: string): number {
  return [...check].reduce((bits, character) => bits * 32 + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(character), 0);
}

describe('a stray character', () => {
  it('is any that no link has', () => {
    expect(strayCharacterAt(LINK_ALPHABET)).toBe(-1);
    for (const stray of ' %/+=&#?"<>\\`|()[]{}^\n\u0000é一😀') {
      expect(strayCharacterAt(`1.figure${stray}-1`)).toBe(8);
    }
  });
});
