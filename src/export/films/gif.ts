import { applyPalette, GIFEncoder, quantize } from 'gifenc';
import type { About } from '../about.ts';
import { aboutLines } from '../about.ts';
import type { Assembly, FilmFrame } from './film.ts';

/** The colours of a frame. One more is that of points which stay as they were in the frame before. */
const COLOURS_MAX = 255;
/** A point is red, green, blue, opacity. */
const POINT_BYTES = 4;

/** An animation in a loop (GIF89a). Each frame after the first draws only the points that change: most of a picture stays, and takes no room. */
export function beginGif(about: About): Assembly {
  const encoder = GIFEncoder();
  let before: Uint32Array | null = null;
  return {
    add({ bytes, width, height, tenths }: FilmFrame): void {
      const points = new Uint32Array(bytes.slice().buffer);
      const changed = before === null ? null : changesOf(points, before);
      const { palette, indexes } = changed === null ? inColours(bytes) : overlay(bytes, changed);
      encoder.writeFrame(indexes, width, height, {
        palette,
        delay: tenths * 100,
        repeat: 0,
        dispose: 1,
        transparent: changed !== null,
        transparentIndex: changed === null ? 0 : palette.length - 1,
      });
      before = points;
    },
    end() {
      writeComment(encoder.stream, aboutLines(about).join('\n'));
      encoder.finish();
      return encoder.bytes();
    },
  };
}

interface Painted {
  readonly palette: number[][];
  /** For each point, the place of its colour in the palette. */
  readonly indexes: Uint8Array;
}

function inColours(bytes: Uint8Array): Painted {
  const palette = quantize(bytes, COLOURS_MAX);
  return { palette, indexes: applyPalette(bytes, palette) };
}

/** Returns the places of the points that are not as they were. */
function changesOf(points: Uint32Array, before: Uint32Array): number[] {
  const changed: number[] = [];
  points.forEach((point, place) => {
    if (point !== before[place]) changed.push(place);
  });
  return changed;
}

/** Paints the points that change; the last colour of the palette stands for all others. */
function overlay(bytes: Uint8Array, changed: readonly number[]): Painted {
  const drawn = new Uint8Array(changed.length * POINT_BYTES);
  changed.forEach((place, index) => {
    drawn.set(bytes.subarray(place * POINT_BYTES, (place + 1) * POINT_BYTES), index * POINT_BYTES);
  });
  const { palette: colours, indexes: found } =
    changed.length === 0 ? { palette: [], indexes: new Uint8Array() } : inColours(drawn);
  const palette = [...colours, [0, 0, 0]];
  const indexes = new Uint8Array(bytes.length / POINT_BYTES).fill(palette.length - 1);
  changed.forEach((place, index) => {
    indexes[place] = found[index] ?? 0;
  });
  return { palette, indexes };
}

/** The comment extension (GIF89a, 24): blocks of at most 255 bytes, then an empty one. It asks for ASCII; titles have more. */
function writeComment(stream: ReturnType<typeof GIFEncoder>['stream'], comment: string): void {
  const bytes = new TextEncoder().encode(comment);
  stream.writeBytes([0x21, 0xfe]);
  for (let start = 0; start < bytes.length; start += BLOCK_BYTES) {
    const block = bytes.subarray(start, start + BLOCK_BYTES);
    stream.writeByte(block.length);
    stream.writeBytes(block);
  }
  stream.writeByte(0);
}

const BLOCK_BYTES = 255;
