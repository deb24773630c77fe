import type { Language } from '../../text/language.ts';
import type { Loaded } from '../atoms/useLoaded.ts';
import { loadLessonCards } from '../gallery/lessonItems.ts';
import { useInOtherLanguages } from '../texts/useInOtherLanguages.ts';
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

/** The words in the languages that the page is not in. */
export function useOtherPaletteWords(): readonly PaletteWords[] {
  return useInOtherLanguages(loadPaletteWords);
}
