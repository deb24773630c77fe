import { X } from 'lucide';
import { setTranscriptOpen } from '../../store/actions/view.ts';
import { useAppState } from '../../store/store.ts';
import { Icon } from '../atoms/Icon.tsx';
import { IconButton } from '../atoms/IconButton.tsx';
import { lazyPart } from '../atoms/Lazy.tsx';
import { Loading } from '../atoms/Pending.tsx';
import { useTexts } from '../texts/useTexts.ts';
import styles from './TranscriptDrawer.module.css';

const Transcript = lazyPart(() => import('./Transcript.tsx').then(({ Transcript }) => Transcript), {
  needsSentences: true,
  meanwhile: <Loading />,
});

/** The run in words, over the controls, as long as it is wanted. */
export function TranscriptDrawer() {
  const texts = useTexts().controls;
  const isOpen = useAppState((state) => state.transcriptOpen);
  if (!isOpen) return null;
  return (
    <section className={styles.drawer} aria-label={texts.transcript}>
      <div className={styles.close}>
        <IconButton label={texts.close} onClick={() => setTranscriptOpen(false)}>
          <Icon of={X} size={16} />
        </IconButton>
      </div>
      <div className={styles.body}>
        <Transcript />
      </div>
    </section>
  );
}
