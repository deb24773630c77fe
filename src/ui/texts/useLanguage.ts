import { useEffect, useMemo } from 'react';
import { keepWished } from '../../store/actions/preferences.ts';
import { setNotice } from '../../store/actions/view.ts';
import { useAppState } from '../../store/store.ts';
import { languages } from '../../text/index.ts';
import type { Language } from '../../text/language.ts';
import type { PageTexts } from '../../text/texts.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';
import type { Loaded } from '../atoms/useLoaded.ts';
import type { Sentences } from './useTexts.ts';
import { useWords } from './useWords.ts';

interface LanguageTexts {
  readonly texts: PageTexts;
  readonly sentences: Loaded<Sentences>;
}

/** The texts of the chosen language. Until they have come, the page keeps those it has. */
export function useLanguage(): LanguageTexts {
  const { value, failures, isOnItsWay } = useWords(loadLanguage);
  const { htmlLang } = value?.language ?? languages[usualLanguage.id];
  useEffect(() => {
    document.documentElement.lang = htmlLang;
  }, [htmlLang]);
  const isThere = useAppState((state) => value?.language === languages[state.preferences.language]);
  useEffect(() => {
    if (isThere) keepWished('language');
  }, [isThere]);
  // As long as there are no sentences at all, each part that shows some says so in its place.
  const isKept = value !== null;
  useEffect(() => {
    if (isKept && failures > 0) setNotice({ kind: 'wordsNotFetched' });
  }, [isKept, failures]);
  const sentences = useMemo(
    () => ({ value: value?.sentences ?? null, failures, isOnItsWay }),
    [value, failures, isOnItsWay],
  );
  return { texts: value?.texts ?? usualLanguage.page, sentences };
}

async function loadLanguage(
  language: Language,
): Promise<{ language: Language; texts: PageTexts; sentences: Sentences }> {
  const [texts, explanations, { secondView }] = await Promise.all([
    language.load(),
    language.loadExplanations(),
    import('../secondView.ts'),
  ]);
  return { language, texts, sentences: secondView.sentencesIn({ ...texts, ...explanations }) };
}
