import { useEffect } from 'react';
import { lessonShown } from '../../store/lesson.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { useSentences, useTexts } from '../texts/useTexts.ts';
import { nameOfRun } from './header/nameOfRun.ts';

/** The window's title names the run, so that two windows can be told apart. */
export function usePageTitle(): void {
  const page = useTexts();
  const texts = useSentences()?.texts ?? page;
  // A lesson has a title of its own.
  const title = useAppState((state) => (lessonShown(state) ? null : nameOfRun(texts, activeRun(state))));
  useEffect(() => {
    if (title === null) return;
    document.title = `${title} – ${texts.controls.title}`;
  }, [texts, title]);
}
