import { describe, expect, test } from 'vitest';
import { textOfBytes } from './bytes.ts';

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return isBigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
}

describe('the bytes of a file', () => {
  test('are a text in UTF-8, without its mark', () => {
    expect(textOfBytes(new TextEncoder().encode('\ufeff{"é": "钥"}'))).toEqual({ ok: true, text: '{"é": "钥"}' });
    expect(textOfBytes(new Uint8Array())).toEqual({ ok: true, text: '' });
  });

  test('are named where they are UTF-16, with its mark or without', () => {
    for (const text of ['\ufeff{"a": 1}', '{"a": 1}']) {
      for (const isBigEndian of [true, false]) {
        expect(textOfBytes(utf16(text, isBigEndian))).toEqual({ ok: false, fault: { kind: 'utf16' } });
      }
    }
  });

  test('are never read as another text', () => {
    expect(textOfBytes(Uint8Array.from([123, 233, 125]))).toEqual({ ok: false, fault: { kind: 'notUtf8' } });
  });
});
