/**
 * The checksum at the end of a link: four characters, twenty bits.
 * A cyclic redundancy code over the characters, seven bits each. It detects with certainty any one changed character
 * and any two neighbours changed or swapped, since its generator has a constant term and so divides no burst of errors
 * of up to twenty bits; and any odd number of wrong bits, since x + 1 divides it. Other damage is missed once in 2²⁰,
 * about a million. That a truncated link is never taken for a whole one does not rest on chance either, but on its form
 * (`seal.ts`).
 */

/** The characters of a link. The code is computed over their positions here. */
export const LINK_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~';

/** RFC 4648's base32: capitals, and the digits that look like none of them. */
const checkAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

export const CHECK_LENGTH = 4;

/** (x + 1) times a primitive polynomial of degree 19, without the leading x²⁰. */
const GENERATOR = 0xf7e1f;
const BITS = 20;
const MASK = 2 ** BITS - 1;
const BITS_OF_CHARACTER = 7;
const BITS_OF_CHECK_CHARACTER = 5;

/** The position of each character in the alphabet, by its character code; −1 for all others. */
const codes: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  LINK_ALPHABET.indexOf(String.fromCharCode(code)),
);

/** Returns the index of the first character that cannot occur in a link; −1 if there is none. */
export function strayCharacterAt(text: string): number {
  for (let index = 0; index < text.length; index++) if ((codes[text.charCodeAt(index)] ?? -1) < 0) return index;
  return -1;
}

/** Returns the checksum of a text in the link's alphabet. */
export function checksumOf(text: string): string {
  let remainder = MASK;
  for (let index = 0; index < text.length; index++) {
    remainder ^= (codes[text.charCodeAt(index)] ?? 0) << (BITS - BITS_OF_CHARACTER);
    for (let bit = 0; bit < BITS_OF_CHARACTER; bit++) {
      const carries = remainder >>> (BITS - 1) === 1;
      remainder = ((remainder << 1) & MASK) ^ (carries ? GENERATOR : 0);
    }
  }
  let check = '';
  for (let shift = BITS - BITS_OF_CHECK_CHARACTER; shift >= 0; shift -= BITS_OF_CHECK_CHARACTER) {
    check += checkAlphabet[(remainder >>> shift) % checkAlphabet.length];
  }
  return check;
}
