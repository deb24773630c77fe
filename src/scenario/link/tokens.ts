import { QUOTED_LENGTH_MAX } from '../limits.ts';
import type { Expected, LinkFault } from './fault.ts';

/**
 * Reads a text from left to right, a character at a time, never back. Each reader takes what it expects and returns
 * it; where something else stands, it notes the fault and returns null, and whoever called it returns null too.
 */
export interface Cursor {
  readonly text: string;
  at: number;
  /** The first fault; null so far. */
  fault: LinkFault | null;
}

export function createCursor(text: string): Cursor {
  return { text, at: 0, fault: null };
}

/** The character at the cursor; empty at the end. */
export function peek(cursor: Cursor): string {
  return cursor.text.charAt(cursor.at);
}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.text.length;
}

/** Steps over this character if it is the next one. */
export function accept(cursor: Cursor, character: string): boolean {
  if (peek(cursor) !== character) return false;
  cursor.at++;
  return true;
}

/** Notes what was expected here instead of what stands here. */
export function failAt(cursor: Cursor, expected: Expected): null {
  return fail(cursor, { kind: 'unexpected', at: cursor.at, expected, found: peek(cursor) || null });
}

export function fail(cursor: Cursor, fault: LinkFault): null {
  cursor.fault ??= fault;
  return null;
}

/** Takes characters as long as they match, up to a bound; empty where the first does not. */
export function takeWhile(cursor: Cursor, pattern: RegExp, most: number): string {
  let taken = '';
  while (taken.length < most && pattern.test(peek(cursor))) {
    taken += peek(cursor);
    cursor.at++;
  }
  return taken;
}

/** No number in a link has more digits: 2³² − 1 has ten. */
const DIGITS_MAX = 10;

/** A whole number, written in its one way: no sign, no leading zeros. */
export function takeNumber(cursor: Cursor): number | null {
  const start = cursor.at;
  const digits = takeWhile(cursor, /^\d$/, DIGITS_MAX);
  if (digits !== '' && (digits === '0' || !digits.startsWith('0'))) return Number(digits);
  cursor.at = start;
  return failAt(cursor, 'number');
}

/** A name: letters and digits, as scenarios, codes and choices have. Empty where there is none. */
export function takeName(cursor: Cursor): string {
  return takeWhile(cursor, /^[A-Za-z0-9]$/, QUOTED_LENGTH_MAX);
}
