import { useEffect } from 'react';
import { activeRun, useAppState } from '../../store/store.ts';
import type { PageTexts, Texts } from '../../text/texts.ts';
import { nameOfRun } from './header/RunTabs.tsx';

/** The window's title names the run, so that two windows can be told apart. */
export function usePageTitle(texts: PageTexts | Texts): void {
  const title = useAppState((state) => nameOfRun(texts, activeRun(state)));
  useEffect(() => {
    document.title = `${title} – ${texts.controls.title}`;
  }, [texts, title]);
}
