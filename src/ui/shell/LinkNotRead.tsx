import { useEffect } from 'react';
import type { Language } from '../../text/language.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';
import type { PartFailure } from '../atoms/PartNotice.tsx';
import { PartNotice } from '../atoms/PartNotice.tsx';
import { TextsContext } from '../texts/useTexts.ts';
import { useWords } from '../texts/useWords.ts';
import styles from './ErrorScreen.module.css';

/** Shown in place of the page as long as the part that reads links is missing: no other run is opened. */
export function LinkNotRead({ failures, again }: Pick<PartFailure, 'failures' | 'again'>) {
  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);
  return (
    <TextsContext value={useWords(loadPage).value ?? usualLanguage.page}>
      <main className={styles.screen}>
        <PartNotice kind="linkNotRead" failures={failures} isOnItsWay={false} again={again} />
      </main>
    </TextsContext>
  );
}

const loadPage = (language: Language) => language.load();
