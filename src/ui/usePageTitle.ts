import { useEffect } from 'react';
import { activeRun, useAppState } from '../store/store.ts';
import type { PageTexts } from '../text/texts.ts';

/** The window's title names the scenario and the step, so that two windows can be told apart. */
export function usePageTitle(texts: PageTexts): void {
  const base = useAppState((state) => activeRun(state).scenario.base);
  useEffect(() => {
    document.title = `${texts.scenarios[base].title} – ${texts.controls.title}`;
  }, [texts, base]);
}
