import { useEffect } from 'react';
import { languages } from '../../text/index.ts';
import type { Language } from '../../text/language.ts';
import type { Load } from '../atoms/laterParts.ts';
import { laterParts } from '../atoms/laterParts.ts';
import { keepSite } from './keepSite.ts';

/** Fetches all that may be wanted later, and then has the browser keep the site. */
export function useLaterParts(): void {
  useEffect(() => fetchLaterParts(Object.values(languages).flatMap(wordsOf), keepSite), []);
}

/** The words of the page; those of the command line are not among them. */
function wordsOf(language: Language): readonly Load[] {
  const { load, loadExplanations, loadDialogs, loadGlossary, loadLegend, loadRefusals, loadPlayer, loadOwnLessons } =
    language;
  return [load, loadExplanations, loadDialogs, loadGlossary, loadLegend, loadRefusals, loadPlayer, loadOwnLessons];
}

/**
 * Fetches one part after the other, each when there is nothing else to do. From then on the page needs no network, and
 * no host that still has the files of its deployment. A part that does not arrive is left: its place says so when
 * somebody wants it.
 *
 * @param whenDone called once, when all were asked for: with whether every one of them has arrived
 * @returns what ends it
 */
function fetchLaterParts(more: readonly Load[], whenDone: (areAllHere: boolean) => Promise<void>): () => void {
  let isWanted = true;
  let isDone = false;
  let missing = 0;
  const fetchAll = async (loads: Iterable<Load>): Promise<void> => {
    for (const load of loads) {
      await nextIdleMoment();
      // Some browsers never ask again for a script that failed: without a network none is asked for.
      if (!isWanted || !navigator.onLine) return;
      await load().catch(() => missing++);
    }
  };
  // The list of the lessons comes later as well.
  const fetchLessons: Load = () =>
    import('../lesson/lessonView.ts').then(({ lessonView }) => fetchAll(lessonView.lessonParts()));
  const start = async (): Promise<void> => {
    missing = 0;
    // A part names those that lie in it once it has come: they are fetched in their turn.
    await fetchAll(laterParts);
    await fetchAll([...more, fetchLessons]);
    await fetchAll(laterParts);
    if (!isWanted || isDone || !navigator.onLine) return;
    isDone = true;
    await whenDone(missing === 0);
  };
  void start();
  window.addEventListener('online', start);
  return () => {
    isWanted = false;
    window.removeEventListener('online', start);
  };
}

/** Safari does not say when it is idle; it gets a pause instead. */
const PAUSE_MS = 200;

function nextIdleMoment(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(resolve);
    else setTimeout(resolve, PAUSE_MS);
  });
}
