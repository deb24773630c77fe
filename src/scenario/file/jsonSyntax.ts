/** A place in a text, with line and column counted from 1 as in editors. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

export type JsonFault =
  | ({ readonly kind: 'notJson' } & TextPlace)
  /** JSON allows two values for one key, and takes the last without a word. */
  | ({ readonly kind: 'repeatedKey'; readonly key: string } & TextPlace);

/**
 * Returns the place where a text stops being JSON, or repeats a key; null if it does neither. Engines word this error
 * differently and often do not give the place, so this finds it: token by token, with the set of tokens that may follow.
 */
export function faultOfJson(text: string): JsonFault | null {
  const open: Open[] = [];
  let next: Next = 'value';
  let at = 0;
  for (;;) {
    blanks.lastIndex = at;
    at += blanks.exec(text)?.[0].length ?? 0;
    token.lastIndex = at;
    const taken: string | undefined = token.exec(text)?.[0];
    if (taken === undefined) return at === text.length && next === 'end' ? null : notJson(text, at);
    const following: Next | null = follow(taken, next, open);
    if (!following) return notJson(text, at);
    if (following === 'colon' && isRepeated(taken, open.at(-1)?.keys)) {
      return { kind: 'repeatedKey', key: String(JSON.parse(taken)), ...placeOf(text, at) };
    }
    next = following;
    at += taken.length;
  }
}

/** An object or a list that is not closed yet, and the keys it has so far. */
interface Open {
  readonly bracket: '{' | '[';
  readonly keys: Set<string>;
}

/** Notes a key. Keys are compared as they are meant: `\\u0061` is an a. */
function isRepeated(token: string, keys: Set<string> | undefined): boolean {
  const key = String(JSON.parse(token));
  if (keys?.has(key)) return true;
  keys?.add(key);
  return false;
}

/**
 * The tokens that may follow: a value, a value or the end of an empty list, a key (or the end of an empty object), …
 */
type Next = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'end';

const blanks = /[ \t\r\n]*/y;
const token =
  /[{}[\],:]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Returns the tokens that may follow this one; null if this one is not allowed here. */
function follow(taken: string, next: Next, open: Open[]): Next | null {
  const afterValue = (): Next => (open.length > 0 ? 'commaOrEnd' : 'end');
  switch (taken) {
    case '{':
    case '[':
      if (next !== 'value' && next !== 'valueOrEnd') return null;
      open.push({ bracket: taken, keys: new Set() });
      return taken === '{' ? 'keyOrEnd' : 'valueOrEnd';
    case '}':
      if (open.at(-1)?.bracket !== '{' || (next !== 'keyOrEnd' && next !== 'commaOrEnd')) return null;
      open.pop();
      return afterValue();
    case ']':
      if (open.at(-1)?.bracket !== '[' || (next !== 'valueOrEnd' && next !== 'commaOrEnd')) return null;
      open.pop();
      return afterValue();
    case ',':
      if (next !== 'commaOrEnd') return null;
      return open.at(-1)?.bracket === '{' ? 'key' : 'value';
    case ':':
      return next === 'colon' ? 'value' : null;
    default:
      if (taken.startsWith('"') && (next === 'key' || next === 'keyOrEnd')) return 'colon';
      return next === 'value' || next === 'valueOrEnd' ? afterValue() : null;
  }
}

function notJson(text: string, at: number): JsonFault {
  return { kind: 'notJson', ...placeOf(text, at) };
}

function placeOf(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
