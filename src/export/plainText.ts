/** Makes texts of any content fit for formats that go by lines and characters. */

const REPLACEMENT = '\uFFFD';

/**
 * Returns a text as one line. Each run of white space is a space. A control, half a character, or a mark that turns the
 * direction of writing, and would show the source of a picture in another order than it is read, is replaced.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, REPLACEMENT)
    .trim();
}

/**
 * Returns a link in which no character means anything to a format: what may not stand in an address (RFC 3986), and
 * quotes and brackets, which may, are written as their bytes.
 */
export function linkText(link: string): string {
  const wellFormed = link.replace(/\p{Cs}/gu, REPLACEMENT);
  return wellFormed.replace(/[^\w\-.~:/?#@!$&+,;=%]/gu, (character) =>
    [...new TextEncoder().encode(character)].map(percentByte).join(''),
  );
}

function percentByte(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** The number of a character in Unicode. */
export function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}
