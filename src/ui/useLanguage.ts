import { useEffect, useState } from 'react';
import { useAppState } from '../store/store.ts';
import { page } from '../text/en/page.ts';
import type { LanguageId } from '../text/index.ts';
import { languages } from '../text/index.ts';
import type { PageTexts, Texts } from '../text/texts.ts';

/** The texts of the page, and all there are: those that explain it come after it. */
export interface LanguageTexts {
  readonly texts: PageTexts;
  readonly all: Texts | null;
}

/** The texts of the language in force. Until another has been loaded, the page keeps the one it has. */
export function useLanguage(): LanguageTexts {
  const wanted = useAppState((state) => state.preferences.language);
  const [loaded, setLoaded] = useState<LanguageTexts & { readonly id: LanguageId }>({
    id: 'en',
    texts: page,
    all: null,
  });
  useEffect(() => {
    let isWanted = true;
    Promise.all([languages[wanted].load(), languages[wanted].loadExplanations()])
      .then(([texts, explanations]) => {
        if (isWanted) setLoaded({ id: wanted, texts, all: { ...texts, ...explanations } });
      })
      .catch(() => {
        // Offline before the language was ever loaded: the page stays readable in the one it has.
      });
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = languages[loaded.id].htmlLang;
  }, [loaded]);
  return loaded;
}
