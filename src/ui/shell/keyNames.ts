/** The facts of a press that its names depend on. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'getModifierState'
>;

/**
 * Returns the names by which a press may be bound, the best first: `k`, `?`, `Space`, `Shift+ArrowLeft`, `$mod+z`
 * (`$mod` is ⌘ on a Mac, else Ctrl).
 *
 * A character counts as what the keyboard writes, whatever it takes to write it: `/` is Shift 7 on a German keyboard, and
 * `[` is AltGr 8. A letter of another script means nothing here, so the place of its key counts: a Russian keyboard has л
 * where K is. So it does for a digit, which a French keyboard writes only with Shift.
 */
export function namesOf(press: Press, isMac: boolean): readonly string[] {
  const key = press.key === ' ' ? 'Space' : press.key.toLowerCase();
  if (isNamed(press.key) || key === 'Space') return [nameOf(key === 'Space' ? key : press.key, press, isMac)];
  const placed = characterAt(press);
  return (placed === null ? [key] : [key, placed]).map((character) =>
    nameOf(character, isLetter(character) ? press : besidesWriting(press, isMac), isMac),
  );
}

/** `Enter`, `Dead`, `F1`. A character may be two long, too: لا is one key of an Arabic keyboard. */
function isNamed(key: string): boolean {
  return /^[A-Z]\w+$/.test(key);
}

function isLetter(character: string): boolean {
  return /^\p{L}/u.test(character);
}

type Modifiers = Pick<Press, 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

function nameOf(key: string, { shiftKey, altKey, ctrlKey, metaKey }: Modifiers, isMac: boolean): string {
  const [isCommand, isOther] = isMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey];
  return [isOther && 'Other', altKey && 'Alt', isCommand && '$mod', shiftKey && 'Shift', key].filter(Boolean).join('+');
}

/** Returns the modifiers but those that write: Shift, Option on a Mac, and AltGr, which some systems send as Ctrl and Alt. */
function besidesWriting(press: Press, isMac: boolean): Modifiers {
  const isAltGr = press.getModifierState('AltGraph');
  return {
    shiftKey: false,
    altKey: press.altKey && !isAltGr && !isMac,
    ctrlKey: press.ctrlKey && !isAltGr,
    metaKey: press.metaKey,
  };
}

/** English keys with and without Shift, as far as they have a command. */
const symbols: Readonly<Record<string, readonly [plain: string, shifted: string | null]>> = {
  BracketLeft: ['[', null],
  BracketRight: [']', null],
  Minus: ['-', null],
  Equal: ['=', '+'],
  Slash: ['/', '?'],
};

/** Returns the character of an English keyboard at the place of a key; null where only what is written counts. */
function characterAt(press: Press): string | null {
  const { key, code, shiftKey, altKey } = press;
  if (altKey || press.getModifierState('AltGraph')) return null;
  const digit = shiftKey ? undefined : /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit === key ? null : digit;
  if (/^[\p{ASCII}\p{Script=Latin}]/u.test(key)) return null;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter?.toLowerCase() ?? symbols[code]?.[shiftKey ? 1 : 0] ?? null;
}
