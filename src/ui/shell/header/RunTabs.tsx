import { X } from 'lucide-react';
import { closeRun, switchRun } from '../../../store/actions/runs.ts';
import { useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { useSentences, useTexts } from '../../texts/useTexts.ts';
import { nameOfRun } from './nameOfRun.ts';
import styles from './RunTabs.module.css';
import { SideBySideButton } from './SideBySideButton.tsx';

/** The runs that are kept, in the order in which they were made. */
export function RunTabs() {
  const page = useTexts();
  const texts = useSentences()?.texts ?? page;
  const runs = useAppState((state) => state.runs);
  const active = useAppState((state) => state.active);
  const beside = useAppState((state) => state.beside);
  return (
    <nav className={styles.runs} aria-label={texts.controls.runs} data-pair={beside !== null}>
      {runs.map((run) => (
        <span key={run.id} className={styles.run}>
          <button
            type="button"
            className={styles.name}
            aria-pressed={run.id === active}
            data-beside={run.id === beside}
            title={nameOfRun(texts, run)}
            onClick={() => switchRun(run.id)}
          >
            <b>{run.id}</b>
            <span className={styles.label}>{nameOfRun(texts, run)}</span>
          </button>
          {run.id === active && (
            <button
              type="button"
              className={`${controls.button} ${controls.icon} ${controls.quiet} ${styles.close}`}
              aria-label={texts.controls.closeRun(run.id)}
              onClick={() => closeRun(run.id)}
            >
              <X aria-hidden size={14} />
            </button>
          )}
        </span>
      ))}
      <SideBySideButton />
    </nav>
  );
}
