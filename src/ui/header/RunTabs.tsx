import { X } from 'lucide-react';
import { closeRun, switchRun } from '../../store/opening.ts';
import type { Run } from '../../store/runs.ts';
import { useAppState } from '../../store/store.ts';
import type { PageTexts } from '../../text/texts.ts';
import controls from '../controls.module.css';
import { titleOfScenario } from '../titleOfScenario.ts';
import type { Sentences } from '../useTexts.ts';
import { useSentences, useTexts } from '../useTexts.ts';
import styles from './RunTabs.module.css';

/** The runs that are kept, in the order in which they were made. */
export function RunTabs() {
  const texts = useTexts();
  const sentences = useSentences();
  const runs = useAppState((state) => state.runs);
  const active = useAppState((state) => state.active);
  return (
    <nav className={styles.runs} aria-label={texts.controls.runs} data-single={runs.length === 1}>
      {runs.map((run) => (
        <span key={run.id} className={styles.run}>
          <button
            type="button"
            className={`${controls.button} ${styles.name}`}
            aria-pressed={run.id === active}
            title={nameOfRun(texts, sentences, run)}
            onClick={() => switchRun(run.id)}
          >
            <b>{run.id}</b>
            <span className={styles.label}>{nameOfRun(texts, sentences, run)}</span>
          </button>
          {runs.length > 1 && run.id === active && (
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
    </nav>
  );
}

/** What a run is called after its letter: what was done to it, and where; as long as there are no words for that, its scenario. */
export function nameOfRun(texts: PageTexts, sentences: Sentences | null, { origin, scenario }: Run): string {
  const title = titleOfScenario(texts, scenario);
  if (origin.kind === 'opened') return title;
  const { change, step } = origin;
  if (change.kind === 'setup') return texts.controls.runSetup;
  const { cluster } = scenario.setup;
  return sentences?.texts.interventions.runName(change.kind, change.action, step, cluster) ?? title;
}
