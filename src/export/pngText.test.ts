import { crc32, inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { aboutFigure, checkHostileRuns, figureRun } from '../testing/export/hostileRun.ts';
import { onePixel } from '../testing/export/onePixel.ts';
import { aboutRun } from './about.ts';
import { pngWithText } from './pngText.ts';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Reads a picture chunk by chunk, and refuses one whose length or check is wrong. */
function chunksIn(bytes: Uint8Array): Chunk[] {
  const png = Buffer.from(bytes);
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const checked = png.subarray(at + 4, at + 8 + length);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(checked));
    chunks.push({ type: checked.toString('latin1', 0, 4), data: checked.subarray(4) });
    at += 12 + length;
  }
  return chunks;
}

function textsIn(bytes: Uint8Array): Record<string, string> {
  const texts = chunksIn(bytes).filter(({ type }) => type === 'iTXt');
  return Object.fromEntries(
    texts.map(({ data }) => {
      const [, keyword = '', text = ''] = /^([^\0]+)\0\0\0\0\0([^\0]*)$/su.exec(data.toString()) ?? [];
      return [keyword, text];
    }),
  );
}

test('a PNG says the title, the link and the figures of its run', () => {
  expect(textsIn(pngWithText(onePixel, aboutFigure))).toEqual({
    Title: 'One replica crashes',
    URL: 'https://pbft.example/lab/?s=1.figure',
    Comment: 'n=4, f=1, seed=12625868',
  });
  const chinese = aboutRun(figureRun.setup, '一个副本崩溃', 'https://pbft.example/');
  expect(textsIn(pngWithText(onePixel, chinese)).Title).toBe('一个副本崩溃');
});

test('the picture stays what it was', () => {
  const chunks = chunksIn(pngWithText(onePixel, aboutFigure));
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
  expect(chunks.filter(({ type }) => type !== 'iTXt')).toEqual(chunksIn(onePixel));
  expect([...inflateSync(chunks[4]?.data ?? '')]).toEqual([0, 255, 0, 0]);
});

test('no title breaks the chunks', () => {
  checkHostileRuns(({ about }) => {
    expect(Object.keys(textsIn(pngWithText(onePixel, about)))).toEqual(['Title', 'URL', 'Comment']);
  });
});
