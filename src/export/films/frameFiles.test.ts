import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { aboutFigure } from '../../testing/export/hostileRun.ts';
import { onePixel } from '../../testing/export/onePixel.ts';
import { pngWithText } from '../pngText.ts';
import type { Assembly } from './film.ts';
import { beginPngFrames, beginSvgFrames } from './frameFiles.ts';

function fill(assembly: Assembly, files: readonly Uint8Array[]): Uint8Array {
  files.forEach((bytes, index) => {
    assembly.add({ step: index, sentence: index === 0 ? '' : `Step ${index}.`, tenths: 8, width: 1, height: 1, bytes });
  });
  return assembly.end();
}

const svgs = ['<svg/>', '<svg>1</svg>'].map((text) => new TextEncoder().encode(text));

test('the frames are files with numbers, and a file beside them has their sentences', () => {
  const files = unzipSync(fill(beginSvgFrames(aboutFigure), svgs));
  expect(Object.keys(files)).toEqual(['captions.txt', 'frame-001.svg', 'frame-002.svg']);
  expect(strFromU8(files['frame-002.svg'] ?? new Uint8Array())).toBe('<svg>1</svg>');
  expect(strFromU8(files['captions.txt'] ?? new Uint8Array()).split('\n')).toEqual([
    'One replica crashes',
    'n=4, f=1, seed=12625868',
    'https://pbft.example/lab/?s=1.figure',
    '',
    'frame-001.svg',
    'frame-002.svg  Step 1.',
    '',
  ]);
});

test('each frame in PNG says where it comes from', () => {
  const files = unzipSync(fill(beginPngFrames(aboutFigure), [onePixel]));
  expect(files['frame-001.png']).toEqual(pngWithText(onePixel, aboutFigure));
});

test('made again it is the same file, byte for byte', () => {
  const [one, other] = [0, 1].map(() => fill(beginSvgFrames(aboutFigure), svgs));
  expect(one).toEqual(other);
  // The date of the first file (ZIP, 4.4.6): the first day that the format knows.
  const view = new DataView(one?.buffer ?? new ArrayBuffer(0));
  expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0b0000000_0001_00001]);
});
