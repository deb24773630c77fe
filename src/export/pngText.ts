import type { About } from './about.ts';
import { figuresOf, titleOf } from './about.ts';
import { linkText } from './plainText.ts';

/** The text in which a PNG tells its run (PNG, third edition, 11.3.3.4). A page paints it, and cannot write texts. */

/** The signature and the header, which comes first and is always as long (PNG, 5.2 and 11.2.1). */
const HEADER_END = 8 + 12 + 13;

/** Returns the picture with title, link and figures in chunks of text right behind its header. */
export function pngWithText(png: Uint8Array, about: About): Uint8Array<ArrayBuffer> {
  const said = Object.entries({ Title: titleOf(about), URL: linkText(about.link), Comment: figuresOf(about) });
  const chunks = said.map(([keyword, text]) => textChunk(keyword, text));
  return joined([png.subarray(0, HEADER_END), ...chunks, png.subarray(HEADER_END)]);
}

/** An international text: keyword, not compressed, no language, no translated keyword, then the text in UTF-8. */
function textChunk(keyword: string, text: string): Uint8Array {
  return chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`));
}

/** Length, type, data, and the check of type and data (PNG, 5.3). */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const checked = joined([new TextEncoder().encode(type), data]);
  return joined([fourBytes(data.length), checked, fourBytes(crc32(checked))]);
}

/** The cyclic redundancy check of PNG, annex D, bit by bit: the texts are short. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
