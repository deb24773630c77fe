import { LINK_LENGTH_MAX } from './length.ts';

/** The parameters of the address bar, as texts; null for those that are missing. */
export interface Address {
  /** The value of `s`, as `encodeLink` writes it. */
  readonly scenario: string | null;
  readonly at: string | null;
  readonly focus: string | null;
  readonly language: string | null;
  /** The value of `l`, a lesson that a reader has made. */
  readonly own: string | null;
  /** The id of a lesson, and the id of one of its beats. */
  readonly lesson: string | null;
  readonly beat: string | null;
  /** A note of whoever gave the link away, as `encodeNote` writes it. */
  readonly note: string | null;
  /** The way in which the page is shown. */
  readonly ui: string | null;
  /**
   * Names that mean nothing here; with a `#` those of a fragment that is not read beside a query; and what is too far
   * behind to be read.
   */
  readonly unknown: readonly string[];
  /** Names that occur more than once; the first counts. */
  readonly repeated: readonly string[];
}

/** The parameters that this project writes. */
const names = ['s', 'at', 'focus', 'lang', 'lesson', 'l', 'beat', 'note', 'ui'] as const;

/** Parameters that chat programs, mailers and counters of visitors add on the way: nobody meant anything by them. */
const travelling = /^(?:|from|isappinstalled|shareTo|scene|nsukey|ref|utm_\w+|\w*clid|wechat_redirect)$/;

/**
 * Reads the parameters of an address. It looks for them in the query; then in the hash, for hosts that strip queries;
 * then in either with percent-encodings undone.
 * @param search - the query with its question mark, as `location.search` has it
 * @param hash - the fragment with its hash sign, as `location.hash` has it
 */
export function readAddress(search: string, hash: string): Address {
  const [query = '', fragment = ''] = [search, hash.replace(/^#/, '')].map((text) => text.slice(0, ENCODED_LENGTH_MAX));
  const [queries, fragments] = [decodings(query).map(parametersOf), decodings(fragment).map(parametersOf)];
  const candidates = queries
    .flatMap((parameters, index) => [parameters, fragments[index] ?? parameters])
    .concat(fragments);
  const chosen =
    candidates.find((parameters) => parameters.has('s')) ??
    candidates.find((parameters) => names.some((name) => parameters.has(name))) ??
    parametersOf(query);
  const parameters = withEncodedRest(chosen);
  const get = (name: string): string | null => {
    const value = parameters.get(name);
    return value === null ? null : (decodings(value).at(-1) ?? value);
  };
  const keys = [...parameters.keys()];
  const passed = queries.includes(chosen) ? names.filter((name) => fragments[0]?.has(name)) : [];
  return {
    scenario: get('s'),
    at: get('at'),
    focus: get('focus'),
    language: get('lang'),
    own: get('l'),
    lesson: get('lesson'),
    beat: get('beat'),
    note: get('note'),
    ui: get('ui'),
    unknown: [
      ...new Set(keys.filter((key) => !names.some((name) => name === key) && !travelling.test(key))),
      ...passed.map((name) => `#${name}`),
      ...[search, hash].map((text) => text.slice(ENCODED_LENGTH_MAX)).filter((rest) => rest !== ''),
    ],
    repeated: names.filter((name) => parameters.getAll(name).length > 1),
  };
}

/** A link copied from the source of a page has `&amp;`; one put behind another query has a second question mark. */
function parametersOf(text: string): URLSearchParams {
  return new URLSearchParams(text.replace(/&(?:amp;)+/gi, '&').replaceAll('?', '&'));
}

/** The value of `s` has all that comes after it if `&` was encoded. */
function withEncodedRest(parameters: URLSearchParams): URLSearchParams {
  const value = parameters.get('s');
  const decoded = value === null ? '' : (decodings(value).at(-1) ?? value);
  if (!decoded.includes('&')) return parameters;
  const whole = parametersOf(`s=${decoded}`);
  for (const [name, text] of parameters) if (name !== 's') whole.append(name, text);
  return whole;
}

/** Every character of a link may have become three; what is longer is not worth the work. */
const ENCODED_LENGTH_MAX = 4 * LINK_LENGTH_MAX;

/** A link that goes through more hands than this is not put together again. */
const ENCODINGS_MAX = 3;

/** Returns a text, and what it is with one encoding undone, with two, and so on. */
function decodings(text: string): string[] {
  const texts = [text];
  for (let decoded = decodeOnceMore(text); decoded !== null && texts.length <= ENCODINGS_MAX; ) {
    texts.push(decoded);
    decoded = decodeOnceMore(decoded);
  }
  return texts;
}

/** Undoes one percent-encoding; null if there is none, or if it is malformed. */
export function decodeOnceMore(text: string): string | null {
  if (!text.includes('%') || text.length > ENCODED_LENGTH_MAX) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
