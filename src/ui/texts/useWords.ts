import { useMemo } from 'react';
import { useAppState } from '../../store/store.ts';
import { languages } from '../../text/index.ts';
import type { Language } from '../../text/language.ts';
import type { Loaded } from '../atoms/useLoaded.ts';
import { useLoaded } from '../atoms/useLoaded.ts';

/**
 * Words of the chosen language that come after the page; until they have come, those of the language before.
 *
 * @param load stays the same function
 */
export function useWords<Words>(load: (language: Language) => Promise<Words>): Loaded<Words> {
  const language: Language = useAppState((state) => languages[state.preferences.language]);
  return useLoaded(useMemo(() => () => load(language), [load, language]));
}
