import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** A SHA-256 digest: 64 hexadecimal digits. */
export type Digest = string;

/** D(m): SHA-256 of a canonical text in UTF-8. `printf %s 'text' | sha256sum` gives the same. */
export function digestOfText(canonicalText: string): Digest {
  fresh._cloneInto(hasher);
  hasher.update(bytesOf(canonicalText)).digestInto(digest);
  return hexOf(digest);
}

// One hasher for all texts, and room for most of them: they are so short that to make both took longer than to hash.
const fresh = sha256.create();
const hasher = sha256.create();
const digest = new Uint8Array(sha256.outputLen);
const encoder = new TextEncoder();
const room = new Uint8Array(4096);

/** A UTF-16 code unit is at most three bytes in UTF-8. */
const BYTES_A_UNIT = 3;

function bytesOf(text: string): Uint8Array {
  if (text.length * BYTES_A_UNIT > room.length) return utf8ToBytes(text);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}

/**
 * Writes bytes as one text. A text put together from pieces stays a tree of thirty objects, in every digest of a run,
 * until something reads its letters.
 */
function hexOf(bytes: Uint8Array): string {
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    letters[2 * index] = digits.charCodeAt(byte >> 4);
    letters[2 * index + 1] = digits.charCodeAt(byte & 15);
  }
  return String.fromCharCode(...letters);
}

const digits = '0123456789abcdef';
const letters = new Array<number>(2 * sha256.outputLen).fill(0);
