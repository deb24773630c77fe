import { useEffect, useState } from 'react';
import { useAppState } from '../../store/store.ts';
import { languages } from '../../text/index.ts';
import type { Language } from '../../text/language.ts';

const nothing: readonly never[] = [];

/**
 * Words in the languages that the page is not in. Somebody who learnt a word in another language finds what it stands
 * for. Without a network there are none, and the page searches in its own.
 *
 * @param load the same function at every call
 */
export function useInOtherLanguages<Words>(load: (language: Language) => Promise<Words>): readonly Words[] {
  const [others, setOthers] = useState<readonly Words[]>(nothing);
  const language = useAppState((state) => state.preferences.language);
  useEffect(() => {
    let isWanted = true;
    const ids = Object.entries(languages).filter(([id]) => id !== language);
    Promise.all(ids.map(([, other]) => load(other))).then(
      (all) => isWanted && setOthers(all),
      () => isWanted && setOthers(nothing),
    );
    return () => {
      isWanted = false;
    };
  }, [language, load]);
  return others;
}
