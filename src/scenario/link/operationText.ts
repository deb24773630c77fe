import { OPERATION_LENGTH_MAX } from '../../protocols/keyValue.ts';
import type { LinkReader } from './tokens.ts';
import { accept, failAt, peek, takeWhile } from './tokens.ts';

/**
 * Operations in a link: `put~x~1`, `add~x~_-5`, `warTime_e8888`. A space is written `~`; `_` introduces one of the few
 * other characters that have a meaning in a link, or cannot occur in one. Any other character is its number in three
 * digits of base 62 after a `_`: `put~_Gnh_CxB~1`. The first of the three is a capital or a digit, and the codes are
 * not; a character too far up for that has a `u` and four digits.
 */

const SPACE = '~';
const ESCAPE = '_';

/** The code after `_` for each character that needs it. */
const escapes: readonly (readonly [character: string, code: string])[] = [
  ['_', '_'],
  ['-', '-'],
  ['=', 'e'],
  ['/', 's'],
  ['?', 'q'],
  ['&', 'a'],
];

/** The digits, those first that can begin the three: 36 · 62 · 62 is more than the two planes in use. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FIRST_DIGITS = 36;
const SHORT_LENGTH = 3;
const LONG_MARK = 'u';
const LONG_LENGTH = 4;
const SHORT_END = FIRST_DIGITS * digits.length ** (SHORT_LENGTH - 1);
const LAST_CODE_POINT = 0x10_ff_ff;

export function writeOperation(operation: string): string {
  let text = '';
  for (const character of operation) text += writeCharacter(character);
  return text;
}

function writeCharacter(character: string): string {
  if (character === ' ') return SPACE;
  if (/^[A-Za-z0-9]$/.test(character)) return character;
  const code = escapes.find(([escaped]) => escaped === character)?.[1];
  return ESCAPE + (code ?? writeNumber(character.codePointAt(0) as number));
}

function writeNumber(code: number): string {
  const isShort = code < SHORT_END;
  let [text, rest] = ['', code];
  for (let left = isShort ? SHORT_LENGTH : LONG_LENGTH; left > 0; left--) {
    text = digits.charAt(rest % digits.length) + text;
    rest = Math.floor(rest / digits.length);
  }
  return isShort ? text : LONG_MARK + text;
}

/** Reads an operation up to the next `-` or `.`, or the end. Letters and accents that were apart are composed. */
export function takeOperation(reader: LinkReader): string | null {
  let operation = '';
  for (let parts = 0; parts <= OPERATION_LENGTH_MAX; parts++) {
    const plain = takeWhile(reader, /^[A-Za-z0-9]$/, OPERATION_LENGTH_MAX);
    operation += plain;
    if (accept(reader, SPACE)) operation += ' ';
    else if (accept(reader, ESCAPE)) {
      const character = takeEscaped(reader);
      if (character === null) return failAt(reader, 'text');
      operation += character;
    } else if (plain === '') break;
  }
  return operation === '' ? failAt(reader, 'text') : operation.normalize();
}

function takeEscaped(reader: LinkReader): string | null {
  const entry = escapes.find(([, code]) => code === peek(reader));
  if (entry) {
    reader.at++;
    return entry[0];
  }
  const isLong = accept(reader, LONG_MARK);
  if (!isLong && !/^[A-Z0-9]$/.test(peek(reader))) return null;
  const start = reader.at;
  const length = isLong ? LONG_LENGTH : SHORT_LENGTH;
  const text = takeWhile(reader, /^[A-Za-z0-9]$/, length);
  const code = [...text].reduce((sum, digit) => sum * digits.length + digits.indexOf(digit), 0);
  if (text.length === length && code <= LAST_CODE_POINT) return String.fromCodePoint(code);
  reader.at = start;
  return null;
}
