/**
 * Chance without a generator: what happens to a message is a hash of the seed and the message's name. Two runs that
 * share a message therefore share its fate, whatever else was added to one of them. Links replay for ever, so these
 * functions never change; their values are pinned by a test.
 */

const RANGE = 2 ** 32;

/** Mixes a whole number into a hash (the finalizer of MurmurHash3 over a multiply-and-add). */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1) + 0x7f4a7c15;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

export function mixText(hash: number, text: string): number {
  let h = hash;
  for (let index = 0; index < text.length; index++) h = mix(h, text.charCodeAt(index));
  return h;
}

/** A whole number from 0 to `count` − 1. */
export function pick(hash: number, count: number): number {
  return Math.floor((hash / RANGE) * count);
}

/** True in `percent` of a hundred cases. */
export function happens(hash: number, percent: number): boolean {
  return percent > 0 && hash < (percent / 100) * RANGE;
}
