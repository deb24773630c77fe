import { createContext, useContext } from 'react';
import { en } from '../text/en/index.ts';
import type { Texts } from '../text/texts.ts';

/** The texts of the chosen language. Swapped as a whole when the language is switched. */
export const TextsContext = createContext<Texts>(en);

export function useTexts(): Texts {
  return useContext(TextsContext);
}
