import { createContext, useContext } from 'react';
import type { Refusals } from '../../text/tell/faultText.ts';
import type { ExperimentTexts, PageTexts } from '../../text/texts.ts';

/** The words of the page, in the language of its address. */
export interface Words {
  readonly experiments: ExperimentTexts;
  readonly refusals: Refusals;
  readonly scenarios: PageTexts['scenarios'];
}

export const WordsContext = createContext<Words | null>(null);

/** @throws outside the page of experiments */
export function useAllWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('There are no words here.');
  return words;
}
