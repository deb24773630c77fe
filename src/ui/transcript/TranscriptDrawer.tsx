import { ChevronDown, ChevronUp } from 'lucide-react';
import { setTranscriptOpen } from '../../store/actions/view.ts';
import { useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { lazyPart } from '../atoms/Lazy.tsx';
import { Loading } from '../atoms/Pending.tsx';
import { useTexts } from '../texts/useTexts.ts';
import styles from './TranscriptDrawer.module.css';

const Transcript = lazyPart(() => import('./Transcript.tsx').then(({ Transcript }) => Transcript), {
  needsSentences: true,
  meanwhile: <Loading />,
});

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
        <span>{texts.transcript}</span>
      </button>
      {isOpen && (
        <div className={styles.body}>
          <Transcript />
        </div>
      )}
    </section>
  );
}
