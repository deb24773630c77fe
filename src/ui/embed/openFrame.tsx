import type { ReactNode } from 'react';
import { openInFrame } from '../../store/frame/opening.ts';
import { givenQuery } from '../../store/guest.ts';
import type { Language } from '../../text/language.ts';
import { usualLanguage } from '../../text/usualLanguage.ts';
import { ErrorWall } from '../atoms/ErrorWall.tsx';
import { useWords } from '../texts/useWords.ts';
import styles from './Frame.module.css';
import { Frame } from './Frame.tsx';

/** Opens what the address of the frame names. Resolves to what is shown. */
export async function openFrame(): Promise<ReactNode> {
  await openInFrame(givenQuery);
  return (
    <ErrorWall broken={() => <Broken />}>
      <Frame />
    </ErrorWall>
  );
}

/** A frame has no runs to save: the address has all that it showed. */
function Broken() {
  const { controls } = useWords(loadPage).value ?? usualLanguage.page;
  return (
    <main className={styles.refused}>
      <p>{controls.failed}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {controls.reload}
      </button>
    </main>
  );
}

const loadPage = (language: Language) => language.load();
