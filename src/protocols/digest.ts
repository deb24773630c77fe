import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** A SHA-256 digest: 64 hexadecimal digits. */
export type Digest = string;

/** D(m): SHA-256 of a canonical text in UTF-8. `printf %s 'text' | sha256sum` gives the same. */
export const digestOfText: (canonicalText: string) => Digest = createTextHasher();

/** A UTF-16 code unit is at most three bytes in UTF-8. */
const BYTES_A_UNIT = 3;

/** One hasher and one room for all texts: most are so short that making these would take longer than hashing. */
function createTextHasher(): (text: string) => Digest {
  const fresh = sha256.create();
  const hasher = sha256.create();
  const digest = new Uint8Array(sha256.outputLen);
  const encoder = new TextEncoder();
  let room = new Uint8Array(1024);
  return (text) => {
    const bytesMost = BYTES_A_UNIT * text.length;
    if (room.length < bytesMost) room = new Uint8Array(2 * bytesMost);
    const { written } = encoder.encodeInto(text, room);
    fresh._cloneInto(hasher);
    hasher.update(room.subarray(0, written)).digestInto(digest);
    return bytesToHex(digest);
  };
}
