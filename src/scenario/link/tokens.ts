import { QUOTED_LENGTH_MAX } from '../limits.ts';
import type { Expected, LinkFault } from './fault.ts';

/**
 * A reader of a text from left to right, one character at a time, never back. Each function takes the item that it
 * expects and returns it; at anything else it notes the fault and returns null, and its caller returns null too.
 */
export interface LinkReader {
  readonly text: string;
  at: number;
  /** The first fault; null so far. */
  fault: LinkFault | null;
}

export function createReader(text: string): LinkReader {
  return { text, at: 0, fault: null };
}

/** Returns the next character; empty at the end. */
export function peek(reader: LinkReader): string {
  return reader.text.charAt(reader.at);
}

export function isAtEnd(reader: LinkReader): boolean {
  return reader.at >= reader.text.length;
}

/** Takes this character if it is the next one. */
export function accept(reader: LinkReader, character: string): boolean {
  if (peek(reader) !== character) return false;
  reader.at++;
  return true;
}

/** Notes that something else was expected than the next character. */
export function failAt(reader: LinkReader, expected: Expected): null {
  return fail(reader, { kind: 'unexpected', at: reader.at, expected, found: peek(reader) || null });
}

export function fail(reader: LinkReader, fault: LinkFault): null {
  reader.fault ??= fault;
  return null;
}

/** Takes characters as long as they match, up to `most`; empty if the first does not match. */
export function takeWhile(reader: LinkReader, pattern: RegExp, most: number): string {
  let taken = '';
  while (taken.length < most && pattern.test(peek(reader))) {
    taken += peek(reader);
    reader.at++;
  }
  return taken;
}

/** No number in a link has more digits: 2³² − 1 has ten. */
const DIGITS_MAX = 10;

/** Takes an integer in its only notation: no sign, no leading zeros. */
export function takeNumber(reader: LinkReader): number | null {
  const start = reader.at;
  const digits = takeWhile(reader, /^\d$/, DIGITS_MAX);
  if (digits !== '' && (digits === '0' || !digits.startsWith('0'))) return Number(digits);
  reader.at = start;
  return failAt(reader, 'number');
}

/** Takes a name of letters and digits, as scenarios, codes and choices have; empty if there is none. */
export function takeName(reader: LinkReader): string {
  return takeWhile(reader, /^[A-Za-z0-9]$/, QUOTED_LENGTH_MAX);
}
