import { mix, pick } from '../../engine/network/chance.ts';
import { LINK_ALPHABET } from '../../scenario/link/checksum.ts';

/** Pieces with a meaning to a browser, to this format, or to JavaScript. */
const pieces = [
  ...['.', '-', '~', '_', '1.', '1z.', '-n9', '.x3', '.h', '.q0-', '.dP0-1-2-3', '._', '.-0', '~0', '99999999999', '0'],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '.__proto__-1'],
  ...['%', '%2E', '<script>alert(1)</script>', 'javascript:', '"', '\u0000', '\ud800', '😀', ' ', '\n', '='],
];

/** Does up to three kinds of harm to a text. The same number always does the same. */
export function damage(text: string, number: number): string {
  let drawn = 0;
  const draw = (count: number): number => pick(mix(mix(number, ++drawn), 7), count);
  let damaged = text;
  for (let blows = 1 + draw(3); blows > 0; blows--) {
    const at = draw(damaged.length + 1);
    const [before, after] = [damaged.slice(0, at), damaged.slice(at)];
    const character = LINK_ALPHABET.charAt(draw(LINK_ALPHABET.length));
    const ways = [
      () => before,
      () => after,
      () => before + after.slice(1 + draw(4)),
      () => before + character + after.slice(1),
      () => before + character + after,
      () => before + pieces[draw(pieces.length)] + after,
      () => before + damaged.slice(draw(damaged.length), draw(damaged.length)) + after,
      () => before + after.repeat(1 + draw(3)),
    ];
    damaged = (ways[draw(ways.length)] as () => string)();
  }
  return damaged;
}
