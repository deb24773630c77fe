import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A SHA-256 digest: 64 hexadecimal digits. */
export type Digest = string;

/** D(m): SHA-256 of a canonical text, UTF-8 encoded. `printf %s 'text' | sha256sum` gives the same. */
export function digestOfText(canonicalText: string): Digest {
  return bytesToHex(sha256(utf8ToBytes(canonicalText)));
}
