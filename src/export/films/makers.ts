import type { BeginFilm } from './film.ts';
import { beginPngFrames, beginSvgFrames } from './frameFiles.ts';
import { beginGif } from './gif.ts';
import type { FilmId } from './index.ts';

/** The maker of each film. Not a part of the table of films: a page that offers them does without the libraries behind. */
export const filmMakers: Readonly<Record<FilmId, BeginFilm>> = {
  gif: beginGif,
  pngFrames: beginPngFrames,
  svgFrames: beginSvgFrames,
};
