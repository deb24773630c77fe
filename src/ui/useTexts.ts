import { createContext, useContext } from 'react';
import { page } from '../text/en/page.ts';
import type { PageTexts, Texts } from '../text/texts.ts';

/** The texts of the page in the chosen language. */
export const TextsContext = createContext<PageTexts>(page);

export function useTexts(): PageTexts {
  return useContext(TextsContext);
}

/** Those of the page, and those that explain it; null as long as these are on their way. */
export const AllTextsContext = createContext<Texts | null>(null);

/** For what is shown only when its texts are there: inside `WithAllTexts`. */
export function useAllTexts(): Texts {
  const texts = useContext(AllTextsContext);
  if (!texts) throw new Error('the texts that explain are not there yet');
  return texts;
}
