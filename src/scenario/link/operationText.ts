import { OPERATION_LENGTH_MAX } from '../../protocols/keyValue.ts';
import type { LinkReader } from './tokens.ts';
import { accept, failAt, peek, takeWhile } from './tokens.ts';

/**
 * Operations in a link: `put~x~1`, `add~x~_-5`, `warTime_e8888`. A space is written `~`; `_` introduces one of the few
 * other characters that have a meaning in a link, or cannot occur in one.
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

/** Reads an operation up to the next `-` or `.`, or the end. */
export function takeOperation(reader: LinkReader): string | null {
  let operation = '';
  while (operation.length <= OPERATION_LENGTH_MAX) {
    const plain = takeWhile(reader, /^[A-Za-z0-9]$/, OPERATION_LENGTH_MAX);
    operation += plain;
    if (accept(reader, SPACE)) operation += ' ';
    else if (accept(reader, ESCAPE)) {
      const entry = escapes.find(([, code]) => code === peek(reader));
      if (!entry) return failAt(reader, 'text');
      reader.at++;
      operation += entry[0];
    } else if (plain === '') break;
  }
  return operation === '' ? failAt(reader, 'text') : operation;
}
