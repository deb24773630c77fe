import type { ZipOptions } from 'fflate';
import { zipSync } from 'fflate';
import type { About } from '../about.ts';
import { aboutLines } from '../about.ts';
import { pngWithText } from '../pngText.ts';
import type { Assembly, FilmFrame } from './film.ts';

/** Each frame as a file of its own, numbered, in an archive (ZIP) with a file of all sentences. */

export function beginPngFrames(about: About): Assembly {
  return archiveOf(about, 'png', ({ bytes }) => pngWithText(bytes, about));
}

export function beginSvgFrames(about: About): Assembly {
  return archiveOf(about, 'svg', ({ bytes }) => bytes);
}

/** A file in an archive has a date. Made anew it is the same archive, so it is the first day that the format knows. */
const FIRST_DAY = '1980-01-01T00:00:00';

function archiveOf(about: About, extension: string, fileOf: (frame: FilmFrame) => Uint8Array): Assembly {
  const frames: { readonly name: string; readonly sentence: string; readonly file: Uint8Array }[] = [];
  return {
    add(frame) {
      const name = `frame-${String(frames.length + 1).padStart(3, '0')}.${extension}`;
      frames.push({ name, sentence: frame.sentence, file: fileOf(frame) });
    },
    end() {
      const captions = [...aboutLines(about), '', ...frames.map(({ name, sentence }) => `${name}  ${sentence}`.trim())];
      // A picture in PNG is packed as it is.
      const packing: ZipOptions = { level: extension === 'png' ? 0 : 6 };
      return zipSync(
        {
          'captions.txt': new TextEncoder().encode(`${captions.join('\n')}\n`),
          ...Object.fromEntries(frames.map(({ name, file }) => [name, [file, packing]])),
        },
        { mtime: FIRST_DAY },
      ) as Uint8Array<ArrayBuffer>;
    },
  };
}
