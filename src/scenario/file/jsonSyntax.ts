/** A place in a text as editors count: both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a text stops being JSON; null where it is JSON. Engines word this differently and often do not say it, so it
 * is found here: token by token, with what may follow.
 */
export function jsonFaultPlace(text: string): TextPlace | null {
  const open: ('{' | '[')[] = [];
  let next: Next = 'value';
  let at = 0;
  for (;;) {
    blanks.lastIndex = at;
    at += blanks.exec(text)?.[0].length ?? 0;
    token.lastIndex = at;
    const found: string | undefined = token.exec(text)?.[0];
    if (found === undefined) return at === text.length && next === 'end' ? null : placeOf(text, at);
    const following: Next | null = follow(found, next, open);
    if (!following) return placeOf(text, at);
    next = following;
    at += found.length;
  }
}

/** What may come: a value, a value or the end of an empty list, a key (or the end of an empty object), … */
type Next = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'end';

const blanks = /[ \t\r\n]*/y;
const token =
  /[{}[\],:]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** What may come after this token; null where the token may not come. */
function follow(found: string, next: Next, open: ('{' | '[')[]): Next | null {
  const afterValue = (): Next => (open.length > 0 ? 'commaOrEnd' : 'end');
  switch (found) {
    case '{':
    case '[':
      if (next !== 'value' && next !== 'valueOrEnd') return null;
      open.push(found);
      return found === '{' ? 'keyOrEnd' : 'valueOrEnd';
    case '}':
      if (open.at(-1) !== '{' || (next !== 'keyOrEnd' && next !== 'commaOrEnd')) return null;
      open.pop();
      return afterValue();
    case ']':
      if (open.at(-1) !== '[' || (next !== 'valueOrEnd' && next !== 'commaOrEnd')) return null;
      open.pop();
      return afterValue();
    case ',':
      if (next !== 'commaOrEnd') return null;
      return open.at(-1) === '{' ? 'key' : 'value';
    case ':':
      return next === 'colon' ? 'value' : null;
    default:
      if (found.startsWith('"') && (next === 'key' || next === 'keyOrEnd')) return 'colon';
      return next === 'value' || next === 'valueOrEnd' ? afterValue() : null;
  }
}

function placeOf(text: string, at: number): TextPlace {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
