import { useEffect, useState } from 'react';
import { useAppState } from '../../store/store.ts';
import { languages } from '../../text/index.ts';
import type { Language } from '../../text/language.ts';
import type { Loaded } from '../atoms/useLoaded.ts';
import { loadLessonCards } from '../gallery/lessonItems.ts';
import { useWords } from '../texts/useWords.ts';
import type { PaletteWords } from './entry.ts';

export async function loadPaletteWords(language: Language): Promise<PaletteWords> {
  const [page, explanations, words, glossary, cards] = await Promise.all([
    language.load(),
    language.loadExplanations(),
    language.loadDialogs(),
    language.loadGlossary(),
    loadLessonCards(language),
  ]);
  return { texts: { ...page, ...explanations }, words, glossary, cards };
}

/** The words of the palette in the language of the page. */
export function usePaletteWords(): Loaded<PaletteWords> {
  return useWords(loadPaletteWords);
}

const none: readonly PaletteWords[] = [];

/**
 * The words in the languages that the page is not in. Somebody who learnt a word in the other language finds what it
 * stands for. Without a network the palette searches in its own.
 */
export function useOtherPaletteWords(): readonly PaletteWords[] {
  const [others, setOthers] = useState(none);
  const language = useAppState((state) => state.preferences.language);
  useEffect(() => {
    let isWanted = true;
    const ids = Object.entries(languages).filter(([id]) => id !== language);
    Promise.all(ids.map(([, other]) => loadPaletteWords(other))).then(
      (all) => isWanted && setOthers(all),
      () => isWanted && setOthers(none),
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return others;
}
