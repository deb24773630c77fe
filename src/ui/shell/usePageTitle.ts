import { useEffect } from 'react';
import { activeRun, useAppState } from '../../store/store.ts';
import type { PageTexts } from '../../text/texts.ts';
import { titleOfScenario } from './titleOfScenario.ts';

/** The window's title names the scenario and the step, so that two windows can be told apart. */
export function usePageTitle(texts: PageTexts): void {
  const title = useAppState((state) => titleOfScenario(texts, activeRun(state).scenario));
  useEffect(() => {
    document.title = `${title} – ${texts.controls.title}`;
  }, [texts, title]);
}
