import { LINK_LENGTH_MAX } from '../limits.ts';

/** The parameters of the address bar, as texts; null for those that are missing. */
export interface Address {
  /** The value of `s`, as `encodeLink` writes it. */
  readonly scenario: string | null;
  readonly at: string | null;
  readonly focus: string | null;
  readonly language: string | null;
}

/**
 * Reads the parameters of an address. It looks for them in the query; then in the hash, for hosts that strip queries;
 * then in either with one percent-encoding undone. It ignores parameters that others add on the way (`from`,
 * `isappinstalled`).
 * @param search - the query with its question mark, as `location.search` has it
 * @param hash - the fragment with its hash sign, as `location.hash` has it
 */
export function readAddress(search: string, hash: string): Address {
  const fragment = hash.replace(/^#/, '');
  const texts = [search, fragment, decodeOnceMore(search), decodeOnceMore(fragment)];
  const candidates = texts.filter((text) => text !== null).map((text) => new URLSearchParams(text));
  const named = candidates.find((parameters) => parameters.has('s'));
  const parameters = named ?? candidates.find((candidate) => candidate.has('at') || candidate.has('lang'));
  const get = (name: string): string | null => parameters?.get(name) ?? null;
  return { scenario: get('s'), at: get('at'), focus: get('focus'), language: get('lang') };
}

/** Every character of a link may have become three; a longer text is not worth decoding. */
const ENCODED_LENGTH_MAX = 4 * LINK_LENGTH_MAX;

/** Undoes one percent-encoding; null if there is none, or if it is malformed. */
export function decodeOnceMore(text: string): string | null {
  if (!text.includes('%') || text.length > ENCODED_LENGTH_MAX) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
