import { GifReader } from 'omggif';
import { describe, expect, test } from 'vitest';
import { aboutFigure } from '../../testing/export/hostileRun.ts';
import { beginGif } from './gif.ts';

const [WHITE, RED, BLUE] = [
  [255, 255, 255, 255],
  [255, 0, 0, 255],
  [0, 0, 255, 255],
] as const;
type Point = readonly [number, number, number, number];

/** A film of pictures of two by two points, each shown longer than the one before it. */
function filmOf(pictures: readonly (readonly Point[])[], about = aboutFigure): Uint8Array {
  const assembly = beginGif(about);
  pictures.forEach((points, index) => {
    assembly.add({
      step: index,
      sentence: '',
      tenths: 8 * (index + 1),
      width: 2,
      height: 2,
      bytes: Uint8Array.from(points.flat()),
    });
  });
  return assembly.end();
}

/** The points of a frame, painted over those before it, as a program shows them. */
function shownAfter(reader: GifReader, frames: number): number[][] {
  const points = new Uint8Array(16);
  for (let frame = 0; frame < frames; frame += 1) reader.decodeAndBlitFrameRGBA(frame, points);
  return [0, 4, 8, 12].map((start) => [...points.subarray(start, start + 4)]);
}

describe('a film as a GIF', () => {
  const pictures = [
    [WHITE, WHITE, WHITE, WHITE],
    [WHITE, RED, WHITE, WHITE],
    [WHITE, RED, WHITE, WHITE],
    [BLUE, RED, WHITE, RED],
  ];
  const reader = new GifReader(filmOf(pictures));

  test('has each frame with its time, and begins again without end', () => {
    expect([reader.width, reader.height, reader.numFrames(), reader.loopCount()]).toEqual([2, 2, 4, 0]);
    // In hundredths of a second.
    expect(pictures.map((_, index) => reader.frameInfo(index).delay)).toEqual([80, 160, 240, 320]);
  });

  test('shows what was painted, also where a frame draws only what changes', () => {
    pictures.forEach((points, index) => {
      expect(shownAfter(reader, index + 1)).toEqual(points.map((point) => [...point]));
    });
    expect(reader.frameInfo(1).transparent_index).not.toBeNull();
  });

  test('keeps more colours than a GIF has as near as it can', () => {
    const assembly = beginGif(aboutFigure);
    const bytes = new Uint8Array(64 * 64 * 4).map((_, at) => (at % 4 === 3 ? 255 : (at * 7) % 256));
    for (const shift of [0, 1]) {
      const shifted = bytes.map((value, at) => (at % 4 === 3 ? 255 : (value + 90 * shift) % 256));
      assembly.add({ step: shift, sentence: '', tenths: 8, width: 64, height: 64, bytes: shifted });
    }
    expect(new GifReader(assembly.end()).numFrames()).toBe(2);
  });
});

test.each([
  ['in a few bytes', 'One replica crashes'],
  ['in more than a block of bytes', 'x'.repeat(600)],
  ['in Chinese', '一个副本崩溃'],
])('a GIF says the title, the figures and the link of its run: %s', (_, title) => {
  const text = Buffer.from(filmOf([[WHITE, WHITE, WHITE, WHITE]], { ...aboutFigure, title }));
  const blocks: Buffer[] = [];
  let at = text.lastIndexOf(Buffer.from([0x21, 0xfe])) + 2;
  for (let length = text[at] ?? 0; length > 0; length = text[at] ?? 0) {
    blocks.push(text.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  const link = 'https://pbft.example/lab/?s=1.figure';
  expect(Buffer.concat(blocks).toString()).toBe(`${title}\nn=4, f=1, seed=12625868\n${link}`);
  // The end of the file follows.
  expect([...text.subarray(at)]).toEqual([0, 0x3b]);
});
