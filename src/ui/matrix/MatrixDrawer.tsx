import { X } from 'lucide';
import { protocolOf } from '../../protocols/index.ts';
import { setPreferences } from '../../store/actions/preferences.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { Icon } from '../atoms/Icon.tsx';
import { IconButton } from '../atoms/IconButton.tsx';
import { lazyPart } from '../atoms/Lazy.tsx';
import { Loading } from '../atoms/Pending.tsx';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { NARROW_QUERY } from '../shell/orientation.ts';
import { useTexts } from '../texts/useTexts.ts';
import drawer from '../transcript/TranscriptDrawer.module.css';
import styles from './MatrixDrawer.module.css';

const Matrix = lazyPart(() => import('./Matrix.tsx').then(({ Matrix }) => Matrix), {
  needsSentences: true,
  meanwhile: <Loading />,
});

/** The matrix on phones: a drawer over the controls, like the transcript. */
export function MatrixDrawer() {
  const texts = useTexts().controls;
  const isOpen = useAppState((state) => state.preferences.matrix);
  const isNarrow = useMediaQuery(NARROW_QUERY);
  const hasLog = useHasLog();
  if (!isOpen || !isNarrow || !hasLog) return null;
  return (
    <section className={drawer.drawer} aria-label={texts.matrix}>
      <div className={drawer.close}>
        <IconButton label={texts.close} onClick={() => setPreferences({ matrix: false })}>
          <Icon of={X} size={16} />
        </IconButton>
      </div>
      <div className={drawer.body}>
        <Matrix />
      </div>
    </section>
  );
}

/** The matrix elsewhere: under the diagram it belongs to. */
export function MatrixBelow() {
  const texts = useTexts().controls;
  const isOpen = useAppState((state) => state.preferences.matrix);
  const isNarrow = useMediaQuery(NARROW_QUERY);
  const hasLog = useHasLog();
  if (!isOpen || isNarrow || !hasLog) return null;
  return (
    <section className={styles.below} aria-label={texts.matrix}>
      <Matrix />
    </section>
  );
}

/** A protocol that agrees on nothing slot by slot has nothing to show in a matrix. */
export function useHasLog(): boolean {
  return useAppState((state) => protocolOf(activeRun(state).scenario.setup.protocol).parts.log);
}
