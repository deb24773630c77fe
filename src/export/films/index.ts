import type { Film } from './film.ts';

/** Every form in which a run leaves the lab as bytes made of frames: what a menu has to know of it. */
export const films = {
  /** An animation in a loop, for chats and posts. */
  gif: { name: 'GIF', extension: 'gif', mediaType: 'image/gif', takes: 'pixels' },
  /** Each frame as a file of its own, for slides. */
  pngFrames: { name: 'PNG (ZIP)', extension: 'png.zip', mediaType: 'application/zip', takes: 'png' },
  svgFrames: { name: 'SVG (ZIP)', extension: 'svg.zip', mediaType: 'application/zip', takes: 'svg' },
} as const satisfies Readonly<Record<string, Film>>;

export type FilmId = keyof typeof films;
