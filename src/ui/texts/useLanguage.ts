import { useEffect, useState } from 'react';
import { setNotice } from '../../store/actions/opening.ts';
import { useAppState } from '../../store/store.ts';
import type { LanguageId } from '../../text/index.ts';
import { languages } from '../../text/index.ts';
import type { PageTexts } from '../../text/texts.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';
import type { Sentences } from './useTexts.ts';

export interface LanguageTexts {
  readonly texts: PageTexts;
  /** They come after the page; null until then. */
  readonly sentences: Sentences | null;
}

/** The texts of the language in force. Until another has been loaded, the page keeps the one it has. */
export function useLanguage(): LanguageTexts {
  const wanted = useAppState((state) => state.preferences.language);
  const [loaded, setLoaded] = useState<LanguageTexts & { readonly id: LanguageId }>({
    id: usualLanguage.id,
    texts: usualLanguage.page,
    sentences: null,
  });
  useEffect(() => {
    let isWanted = true;
    loadLanguage(wanted).then(
      (texts) => {
        if (isWanted) setLoaded({ id: wanted, ...texts });
      },
      // Offline before they were ever loaded: the page stays readable in the words it has.
      () => {
        if (isWanted) setNotice({ kind: 'wordsNotFetched' });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = languages[loaded.id].htmlLang;
  }, [loaded]);
  return loaded;
}

async function loadLanguage(id: LanguageId): Promise<LanguageTexts> {
  const { load, loadExplanations } = languages[id];
  const [texts, explanations, { sentenceOf }] = await Promise.all([
    load(),
    loadExplanations(),
    import('../../text/tell/sentence.ts'),
  ]);
  const all = { ...texts, ...explanations };
  return { texts, sentences: { texts: all, tell: (history, stepIndex) => sentenceOf(all, history, stepIndex) } };
}
