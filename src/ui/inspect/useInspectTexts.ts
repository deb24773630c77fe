import { createContext, useContext, useEffect, useState } from 'react';
import { useAppState } from '../../store/store.ts';
import type { InspectTexts } from '../../text/en/inspect.ts';
import { languages } from '../../text/index.ts';
import type { Texts } from '../../text/texts.ts';
import { useTexts } from '../useTexts.ts';

/** Words for looking into messages, replicas and logs, in the chosen language. */
export const InspectTextsContext = createContext<InspectTexts | null>(null);

/** The words of the page, with those for looking into things. */
export type AllTexts = Texts & { readonly inspect: InspectTexts };

export function useAllTexts(): AllTexts {
  const texts = useTexts();
  const inspect = useContext(InspectTextsContext);
  if (!inspect) throw new Error('the words for looking into things are only there where they were fetched');
  return { ...texts, inspect };
}

/** Null until they have been fetched; while those of another language are on their way, the ones there are. */
export function useFetchedInspectTexts(): InspectTexts | null {
  const language = useAppState((state) => state.preferences.language);
  const [texts, setTexts] = useState<InspectTexts | null>(null);
  useEffect(() => {
    let isWanted = true;
    languages[language].loadInspect().then(
      (loaded) => {
        if (isWanted) setTexts(loaded);
      },
      () => {
        // Offline before they were ever loaded: what is shown stays in the language it has.
      },
    );
    return () => {
      isWanted = false;
    };
  }, [language]);
  return texts;
}
