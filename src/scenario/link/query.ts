import { LINK_LENGTH_MAX } from '../limits.ts';

/** What the address bar says, as texts; null for what it does not mention. */
export interface Address {
  /** The value of `s`: what `encodeLink` wrote. */
  readonly scenario: string | null;
  readonly at: string | null;
  readonly focus: string | null;
  readonly language: string | null;
}

/**
 * Takes an address apart. What it says is looked for in the query; then in the hash, for hosts that strip queries; then
 * in either with one percent-encoding undone. Parameters that others add on the way (`from`, `isappinstalled`) do not
 * matter.
 * @param search - The query with its question mark, as `location.search` has it.
 * @param hash - The fragment with its hash sign, as `location.hash` has it.
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

/** Every character of a link may have come as three; longer texts are not worth the work. */
const ENCODED_LENGTH_MAX = 4 * LINK_LENGTH_MAX;

/** The text with one percent-encoding undone; null where there is nothing to undo, or it cannot be undone. */
export function decodeOnceMore(text: string): string | null {
  if (!text.includes('%') || text.length > ENCODED_LENGTH_MAX) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
