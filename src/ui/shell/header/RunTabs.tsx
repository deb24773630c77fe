import { X } from 'lucide';
import { closeRun, showAlone } from '../../../store/actions/runs.ts';
import { useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { useSentences, useTexts } from '../../texts/useTexts.ts';
import { ComparisonTabs } from './ComparisonTabs.tsx';
import { nameOfRun } from './nameOfRun.ts';
import styles from './RunTabs.module.css';

/** The runs that are kept, in the order in which they were made. */
export function RunTabs() {
  const page = useTexts();
  const texts = useSentences()?.texts ?? page;
  const runs = useAppState((state) => state.runs);
  const active = useAppState((state) => state.active);
  const isPair = useAppState((state) => state.beside !== null);
  return (
    <nav className={styles.runs} aria-label={texts.controls.runs}>
      {runs.map((run) => (
        <span key={run.id} className={styles.run}>
          <button
            type="button"
            className={styles.name}
            aria-pressed={run.id === active && !isPair}
            title={nameOfRun(texts, run)}
            onClick={() => showAlone(run.id)}
          >
            <b>{run.id}</b>
            <span className={styles.label}>{nameOfRun(texts, run)}</span>
          </button>
          {run.id === active && !isPair && (
            <button
              type="button"
              className={`${controls.button} ${controls.icon} ${controls.quiet} ${styles.close}`}
              aria-label={texts.controls.closeRun(run.id)}
              onClick={() => closeRun(run.id)}
            >
              <Icon of={X} size={14} />
            </button>
          )}
        </span>
      ))}
      <ComparisonTabs />
    </nav>
  );
}
