import type { Playing } from './lesson.ts';
import type { AppState } from './state.ts';

/**
 * The page of a lesson may have become the lab, at the address of the lesson. The root of its document names the folder of
 * its language then (`data-pages`, and `data-site` for links).
 */

/** Returns the address of the folder of a language in which such a page stands; undefined in the lab. */
export function pagesFolder(): string | undefined {
  return globalThis.document?.documentElement.dataset.pages;
}

/** Returns the address at which the lab shows this: its own, but for a lesson that has a page. */
export function addressAmong(
  pages: string,
  { preferences }: Pick<AppState, 'preferences'>,
  playing: Playing | null,
): string {
  // A challenge has no beats, and no page.
  const hasPage = playing !== null && playing.own === null && playing.lesson.beats.length > 0;
  return new URL(`../${preferences.language}/${hasPage ? `lessons/${playing.lesson.id}/` : 'lab/'}`, pages).href;
}
