/**
 * The text of a file. A byte that is no text would be read as a replacement character, and a file in UTF-16 as a text
 * that no editor shows: both are refused by name.
 */

export type BytesFault =
  /** As some editors of Windows save it, where UTF-8 is wanted. */
  | { readonly kind: 'utf16' }
  | { readonly kind: 'notUtf8' }
  /** It is refused before it is read. */
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly most: number }
  /** It was moved, is locked, or is a folder. */
  | { readonly kind: 'unreadable' };

export type BytesResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: Extract<BytesFault, { readonly kind: 'utf16' | 'notUtf8' }> };

export function textOfBytes(bytes: Uint8Array): BytesResult {
  if (isUtf16(bytes)) return { ok: false, fault: { kind: 'utf16' } };
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, fault: { kind: 'notUtf8' } };
  }
}

/** The mark at the beginning says so; without one, every other byte of a JSON text is zero. */
function isUtf16([first, second]: Uint8Array): boolean {
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0) !== (second === 0) && first !== undefined && second !== undefined;
}
