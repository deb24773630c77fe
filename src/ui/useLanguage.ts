import { useEffect, useState } from 'react';
import { useAppState } from '../store/store.ts';
import { en } from '../text/en/index.ts';
import type { LanguageId } from '../text/index.ts';
import { languages } from '../text/index.ts';
import type { Texts } from '../text/texts.ts';

/** The texts of the language in force. Until another has been loaded, the page keeps the one it has. */
export function useLanguage(): Texts {
  const wanted = useAppState((state) => state.preferences.language);
  const [loaded, setLoaded] = useState<{ readonly id: LanguageId; readonly texts: Texts }>({ id: 'en', texts: en });
  useEffect(() => {
    let isWanted = true;
    languages[wanted]
      .load()
      .then((texts) => {
        if (isWanted) setLoaded({ id: wanted, texts });
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
  return loaded.texts;
}
