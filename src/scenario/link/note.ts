import { fromBase64url, toBase64url } from './base64url.ts';
import { openSeal, seal } from './seal.ts';

/**
 * A short note of whoever gives a link away: `note=1.SGVsbG8.K3XQ`. It is sealed like a scenario, so that a note that was
 * cut off is never shown as a whole one. It changes nothing in the run.
 */

/** Code points in a note. */
export const NOTE_LENGTH_MAX = 280;

/** Something that a note may not be. */
export type NoteFault =
  | { readonly kind: 'tooLong'; readonly length: number }
  /** A control character, or one that turns the order of others: a reader could not see what it does. */
  | { readonly kind: 'hidden'; readonly code: string };

const hidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** Returns a note as it is written: one paragraph, with single spaces. */
export function noteFrom(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim();
}

/** Returns the fault of a note; null where it has none. */
export function faultOfNote(note: string): NoteFault | null {
  const { length } = [...note];
  if (length > NOTE_LENGTH_MAX) return { kind: 'tooLong', length };
  const found = hidden.exec(note)?.[0];
  if (found === undefined) return null;
  return { kind: 'hidden', code: `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` };
}

/** Writes the value of `note`. `faultOfNote` must have found nothing. */
export function encodeNote(note: string): string {
  return seal(toBase64url(new TextEncoder().encode(note)), false);
}

/** Reads the value of `note`; null where it is cut off, changed, empty, or no note that this page would write. */
export function decodeNote(value: string): string | null {
  const opened = openSeal(value);
  const bytes = opened.ok && !opened.packed ? fromBase64url(opened.content) : null;
  if (!bytes) return null;
  try {
    const note = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return note === '' || note !== noteFrom(note) || faultOfNote(note) ? null : note;
  } catch {
    return null;
  }
}

/**
 * Puts a note into a link or a query, behind its first parameter: what a sentence sticks to the end of a link does not
 * reach it there.
 * @param note as typed; an empty one changes nothing
 */
export function withNote(link: string, note: string): string {
  const text = noteFrom(note);
  if (text === '') return link;
  const parameter = `&note=${encodeNote(text)}`;
  // The path of a copy may have the sign as well.
  const end = link.indexOf('&', link.indexOf('?') + 1);
  return end < 0 ? link + parameter : link.slice(0, end) + parameter + link.slice(end);
}
