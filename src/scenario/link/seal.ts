import { CHECK_LENGTH, checksumOf, strayCharacterAt } from './checksum.ts';
import type { LinkFault } from './fault.ts';
import { LINK_LENGTH_MAX } from './length.ts';

/**
 * The outer form of a link: `1.<delta>.<check>`, or `1z.<packed>.<check>`.
 * Only a checksum begins a part with a capital or a digit: in a delta, every part after a dot begins with a small
 * letter or `-`, `~`, `_`, and a packed text has no dots. So the rest of a truncated link either has no third part, or
 * ends in a part that cannot be a checksum, or in one that is too short.
 * All versions of the format end in this checksum, so that a damaged link is never taken for a newer one.
 */

/** The version of the format that is written, and the only one that is read. */
const VERSION = 1;

/** Follows the version of a packed link. */
const PACKED = 'z';

export type Opened =
  | {
      readonly ok: true;
      readonly packed: boolean;
      /** The part between the version and the checksum. */
      readonly content: string;
      /** The index of the content in the link. */
      readonly at: number;
    }
  | { readonly ok: false; readonly fault: LinkFault };

export function seal(content: string, packed: boolean): string {
  const body = `${VERSION}${packed ? PACKED : ''}.${content}`;
  return `${body}.${checksumOf(body)}`;
}

export function openSeal(text: string): Opened {
  const fault = faultOfForm(text);
  if (fault) return { ok: false, fault };
  const first = text.indexOf('.');
  const last = text.lastIndexOf('.');
  if (checksumOf(text.slice(0, last)) !== text.slice(last + 1)) return refuse({ kind: 'damaged', at: last + 1 });
  const version = Number.parseInt(text, 10);
  if (version !== VERSION) return refuse({ kind: 'unknownVersion', at: 0, version });
  return { ok: true, packed: text[first - 1] === PACKED, content: text.slice(first + 1, last), at: first + 1 };
}

function faultOfForm(text: string): LinkFault | null {
  const { length } = text;
  if (length > LINK_LENGTH_MAX) return { kind: 'tooLong', at: LINK_LENGTH_MAX, length, most: LINK_LENGTH_MAX };
  const stray = strayCharacterAt(text);
  // A character outside the basic plane counts as two here, and is quoted whole.
  if (stray >= 0)
    return { kind: 'strayCharacter', at: stray, character: String.fromCodePoint(text.codePointAt(stray) ?? 0) };
  if (!/^(?:$|[1-9]\d{0,3}z?(?:\.|$))/.test(text)) return { kind: 'notALink', at: 0 };
  const last = text.lastIndexOf('.');
  if (text.indexOf('.') === last) return { kind: 'incomplete', at: length };
  const end = text.slice(last + 1);
  if (end === '' || !/^[A-Z2-7]/.test(end)) return { kind: 'incomplete', at: length };
  if (end.length < CHECK_LENGTH && /^[A-Z2-7]+$/.test(end)) return { kind: 'incomplete', at: length };
  return end.length === CHECK_LENGTH ? null : { kind: 'damaged', at: last + 1 };
}

function refuse(fault: LinkFault): Opened {
  return { ok: false, fault };
}
