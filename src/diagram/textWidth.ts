/**
 * Estimates the width of a text without a browser, so that layout stays pure. Widths are those of the widest font of
 * the page's list that is common, so that real text is hardly ever wider than the estimate (a browser test compares).
 */

export type Weight = 'normal' | 'bold';

/** In em, by class of character. */
const NARROW = 0.32;
const SLIM = 0.4;
const MEDIUM = 0.6;
const WIDE = 0.76;
const WIDEST = 1.0;
const BOLD_FACTOR = 1.07;

const narrowCharacters = new Set("iljI.,:;'| ·");
const slimCharacters = new Set('ftr()[]/!-');
const wideCharacters = new Set('ABCDEFGHKNOPQRSTUVXYZw+=<>~#&^⇸→');
const widestCharacters = new Set('mMW@%…—★⚑✕✓');

export function textWidth(text: string, sizePx: number, weight: Weight = 'normal'): number {
  let em = 0;
  for (const character of text) em += emOf(character);
  return Math.ceil(em * sizePx * (weight === 'bold' ? BOLD_FACTOR : 1));
}

function emOf(character: string): number {
  // Scripts whose characters fill a square start here: CJK and its punctuation.
  if (character >= '\u2e80') return WIDEST;
  if (narrowCharacters.has(character)) return NARROW;
  if (slimCharacters.has(character)) return SLIM;
  if (widestCharacters.has(character)) return WIDEST;
  if (wideCharacters.has(character)) return WIDE;
  return MEDIUM;
}

/** The text, shortened with … where it is wider than the room it has. */
export function fitText(text: string, sizePx: number, roomPx: number, weight: Weight = 'normal'): string {
  if (textWidth(text, sizePx, weight) <= roomPx) return text;
  const characters = [...text];
  while (characters.length > 1) {
    characters.pop();
    const shortened = `${characters.join('').trimEnd()}…`;
    if (textWidth(shortened, sizePx, weight) <= roomPx) return shortened;
  }
  return '…';
}
