/** Names of keys (`keyNames.ts`) that people read in another way. */
const written: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  'Shift+ArrowRight': 'Shift →',
  'Shift+ArrowLeft': 'Shift ←',
  Escape: 'Esc',
  '$mod+k': 'Ctrl/⌘ K',
  '$mod+z': 'Ctrl/⌘ Z',
  '$mod+Shift+z': 'Shift Ctrl/⌘ Z',
  '-': '−',
};

/** Other ways to say the same: one is enough for people. */
const unsaid: ReadonlySet<string> = new Set(['=', '$mod+y']);

/** Returns the keys of a command as people read them; of sequences with a digit, the first and the last digit. */
export function shownKeys(keys: readonly string[]): readonly string[] {
  const [first = ''] = keys;
  if (/^\w \d$/.test(first) && keys.length === 1) return [first.toUpperCase()];
  if (/^\w \d$/.test(first)) return [`${first.toUpperCase()}…${keys.at(-1)?.at(-1)}`];
  return keys
    .filter((key) => !unsaid.has(key))
    .map((key) => written[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
