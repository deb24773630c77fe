import type { Language } from '../../text/language.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import { TextsContext } from '../texts/useTexts.ts';
import { useWords } from '../texts/useWords.ts';
import styles from './ErrorScreen.module.css';

// It comes later, and is not waited for: what broke may be the network.
const KeptWork = lazyPart(() => import('./KeptWork.tsx').then(({ KeptWork }) => KeptWork));

/** Shown in place of the page when the page itself broke. */
export function ErrorScreen() {
  const texts = useWords(loadPage).value ?? usualLanguage.page;
  return (
    <TextsContext value={texts}>
      <main className={styles.screen}>
        <p>{texts.controls.failed}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {texts.controls.reload}
        </button>
        <KeptWork />
      </main>
    </TextsContext>
  );
}

const loadPage = (language: Language) => language.load();
