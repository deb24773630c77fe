import { useEffect } from 'react';
import { activeRun, useAppState } from '../../store/store.ts';
import { useSentences, useTexts } from '../texts/useTexts.ts';
import { nameOfRun } from './header/nameOfRun.ts';

/** The window's title names the run, so that two windows can be told apart. */
export function usePageTitle(): void {
  const page = useTexts();
  const texts = useSentences()?.texts ?? page;
  const title = useAppState((state) => nameOfRun(texts, activeRun(state)));
  useEffect(() => {
    document.title = `${title} – ${texts.controls.title}`;
  }, [texts, title]);
}
