import type { About } from '../../../export/about.ts';
import type { FilmFrame } from '../../../export/films/film.ts';
import type { FilmId } from '../../../export/films/index.ts';

/** A question of the page to the worker that makes films; each has one answer, and waits for that of the one before. */
export type FilmQuestion =
  | { readonly kind: 'begin'; readonly film: FilmId; readonly about: About }
  | { readonly kind: 'add'; readonly frame: FilmFrame }
  | { readonly kind: 'end' }
  /** Forgets the film that was begun. */
  | { readonly kind: 'drop' };

export type FilmAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> };
