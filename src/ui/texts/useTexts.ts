import { createContext, useContext } from 'react';
import type { History } from '../../engine/history.ts';
import type { PageTexts, Texts } from '../../text/texts.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';

/** The words of the page in the chosen language. */
export const TextsContext = createContext<PageTexts>(usualLanguage.page);

export function useTexts(): PageTexts {
  return useContext(TextsContext);
}

/** What happens in words: the sentences come right after the page. */
export interface Sentences {
  readonly texts: Texts;
  /** What happened in a step. */
  tell(history: History, stepIndex: number): string;
}

/** Null as long as they are on their way. */
export const SentencesContext = createContext<Sentences | null>(null);

export function useSentences(): Sentences | null {
  return useContext(SentencesContext);
}

/** For what is shown only when the sentences are there: inside `WithSentences`. */
export function useAllTexts(): Texts {
  const sentences = useContext(SentencesContext);
  if (!sentences) throw new Error('the sentences are not there yet');
  return sentences.texts;
}
