import { textOfBytes } from '../file/bytes.ts';
import { PLAIN_LINK_LENGTH_MAX, UNPACKED_LENGTH_MAX } from '../limits.ts';
import type { Scenario } from '../scenario.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { strayCharacterAt } from './checksum.ts';
import type { LinkFault } from './fault.ts';
import type { LinkResult } from './link.ts';
import { encodeScenario, readDelta, writeDelta } from './link.ts';
import { openSeal, seal } from './seal.ts';

/**
 * Links of any length: long ones are packed with the platform's own deflate, which is asynchronous. So this is the only
 * file of the layer that waits for something. Its result depends on the text alone.
 */

/** Returns the shortest form: plain text up to `PLAIN_LINK_LENGTH_MAX` characters, packed beyond. */
export async function encodeLink(scenario: Scenario): Promise<string> {
  const plain = encodeScenario(scenario);
  if (plain.length <= PLAIN_LINK_LENGTH_MAX) return plain;
  const packed = seal(toBase64url(await deflate(writeDelta(scenario))), true);
  return packed.length < plain.length ? packed : plain;
}

export async function decodeLink(text: string): Promise<LinkResult> {
  const opened = openSeal(text);
  if (!opened.ok) return opened;
  const { packed, content, at } = opened;
  if (!packed) return readDelta(content, at);
  const unpacked = await unpack(content, at);
  if (!unpacked.ok) return unpacked;
  if (strayCharacterAt(unpacked.text) >= 0) return refuse({ kind: 'notUnpackable', at });
  const result = readDelta(unpacked.text, 0);
  // A position in the unpacked text means nothing in the link.
  return result.ok ? result : refuse({ ...result.fault, at });
}

/** Returns a text in JSON as the value of a parameter of a link, packed and sealed as a scenario is. */
export async function packJson(json: string): Promise<string> {
  return seal(toBase64url(await deflate(json)), true);
}

/** Returns the text in JSON that such a value holds. */
export async function unpackJson(text: string): Promise<Unpacked> {
  const opened = openSeal(text);
  if (!opened.ok) return opened;
  const { packed, content, at } = opened;
  if (!packed) return { ok: false, fault: { kind: 'notALink', at: 0 } };
  const unpacked = await unpack(content, at);
  if (!unpacked.ok) return unpacked;
  const decoded = textOfBytes(Uint8Array.from(unpacked.text, (character) => character.charCodeAt(0)));
  return decoded.ok ? decoded : { ok: false, fault: { kind: 'notUnpackable', at } };
}

type Unpacked = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: LinkFault };

/** @param at the place of the packed content in its link */
async function unpack(content: string, at: number): Promise<Unpacked> {
  const bytes = fromBase64url(content);
  if (!bytes) return { ok: false, fault: { kind: 'notUnpackable', at } };
  const unpacked = await inflate(bytes, UNPACKED_LENGTH_MAX);
  if (unpacked.ok) return unpacked;
  const isTooLong = unpacked.why === 'tooLong';
  return {
    ok: false,
    fault: isTooLong ? { kind: 'unpacksTooLong', at, most: UNPACKED_LENGTH_MAX } : { kind: 'notUnpackable', at },
  };
}

async function deflate(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export type Inflated =
  | { readonly ok: true; readonly text: string }
  /** `read`: number of bytes that had been unpacked. */
  | { readonly ok: false; readonly why: 'tooLong' | 'broken'; readonly read: number };

/** Unpacks a text of single-byte characters, and stops as soon as it is longer than `most`. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Inflated> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let text = '';
  let read = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { ok: true, text };
      read += value.length;
      if (read > most) {
        await reader.cancel();
        return { ok: false, why: 'tooLong', read };
      }
      for (const byte of value) text += String.fromCharCode(byte);
    }
  } catch {
    return { ok: false, why: 'broken', read };
  }
}

function refuse(fault: LinkFault): LinkResult {
  return { ok: false, fault };
}
