import { OPERATION_LENGTH_MAX } from '../../protocols/keyValue.ts';
import type { Cursor } from './tokens.ts';
import { accept, failAt, peek, takeWhile } from './tokens.ts';

/**
 * Operations in a link: `put~x~1`, `add~x~_-5`, `warTime_e8888`. A space is `~`; `_` announces one of the few other
 * characters that mean something else in a link, or cannot stand in one.
 */

const SPACE = '~';
const ESCAPE = '_';

/** What `_` is followed by, for each character that needs it. */
const escapes: readonly (readonly [character: string, code: string])[] = [
  ['_', '_'],
  ['-', '-'],
  ['=', 'e'],
  ['/', 's'],
  ['?', 'q'],
  ['&', 'a'],
];

export function writeOperation(operation: string): string {
  let text = '';
  for (const character of operation) text += writeCharacter(character);
  return text;
}

function writeCharacter(character: string): string {
  if (character === ' ') return SPACE;
  if (/^[A-Za-z0-9]$/.test(character)) return character;
  const entry = escapes.find(([escaped]) => escaped === character);
  if (!entry) throw new Error(`An operation with the character "${character}" cannot stand in a link.`);
  return ESCAPE + entry[1];
}

/** Takes up to the next `-` or `.`, or the end. */
export function takeOperation(cursor: Cursor): string | null {
  let operation = '';
  while (operation.length <= OPERATION_LENGTH_MAX) {
    const plain = takeWhile(cursor, /^[A-Za-z0-9]$/, OPERATION_LENGTH_MAX);
    operation += plain;
    if (accept(cursor, SPACE)) operation += ' ';
    else if (accept(cursor, ESCAPE)) {
      const entry = escapes.find(([, code]) => code === peek(cursor));
      if (!entry) return failAt(cursor, 'text');
      cursor.at++;
      operation += entry[0];
    } else if (plain === '') break;
  }
  return operation === '' ? failAt(cursor, 'text') : operation;
}
