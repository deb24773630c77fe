import type { ComponentType } from 'react';
import type { Language } from '../../text/language.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';
import { comesLater } from '../atoms/laterParts.ts';
import { useLoaded } from '../atoms/useLoaded.ts';
import { useWords } from '../texts/useWords.ts';
import styles from './ErrorScreen.module.css';

/** Shown in place of the page when the page itself broke. */
export function ErrorScreen() {
  const { controls } = useWords(loadPage).value ?? usualLanguage.page;
  // It comes later, and is not waited for: what broke may be the network.
  const KeptWork = useLoaded(loadKeptWork).value;
  return (
    <main className={styles.screen}>
      <p>{controls.failed}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {controls.reload}
      </button>
      {KeptWork && <KeptWork />}
    </main>
  );
}

const loadPage = (language: Language) => language.load();

const loadKeptWork = comesLater(
  (): Promise<ComponentType> => import('./KeptWork.tsx').then(({ KeptWork }) => KeptWork),
);
