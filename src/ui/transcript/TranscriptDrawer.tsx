import { ChevronDown, ChevronUp } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { setTranscriptOpen } from '../../store/actions/opening.ts';
import { useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { useTexts } from '../texts/useTexts.ts';
import { WithSentences } from '../texts/WithSentences.tsx';
import styles from './TranscriptDrawer.module.css';

const Transcript = lazy(() => import('./Transcript.tsx').then(({ Transcript }) => ({ default: Transcript })));

/** The run in words, folded away until it is wanted. */
export function TranscriptDrawer() {
  const texts = useTexts().controls;
  const isOpen = useAppState((state) => state.transcriptOpen);
  const Icon = isOpen ? ChevronDown : ChevronUp;
  return (
    <section className={styles.drawer} aria-label={texts.transcript}>
      <button
        type="button"
        className={`${controls.button} ${controls.quiet} ${styles.handle}`}
        aria-expanded={isOpen}
        onClick={() => setTranscriptOpen(!isOpen)}
      >
        <Icon aria-hidden size={16} />
        {texts.transcript}
      </button>
      {isOpen && (
        <div className={styles.body}>
          <Suspense fallback={<p className={styles.loading}>{texts.loading}</p>}>
            <WithSentences meanwhile={<p className={styles.loading}>{texts.loading}</p>}>
              <Transcript />
            </WithSentences>
          </Suspense>
        </div>
      )}
    </section>
  );
}
