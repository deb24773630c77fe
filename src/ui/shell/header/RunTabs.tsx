import { X } from 'lucide-react';
import { closeRun, switchRun } from '../../../store/actions/runs.ts';
import type { KeptRun } from '../../../store/run.ts';
import { useAppState } from '../../../store/store.ts';
import { nodesOf } from '../../../text/names.ts';
import type { PageTexts, Texts } from '../../../text/texts.ts';
import controls from '../../atoms/controls.module.css';
import { useSentences, useTexts } from '../../texts/useTexts.ts';
import { isVariant, titleOfScenario } from '../titleOfScenario.ts';
import styles from './RunTabs.module.css';

/** The runs that are kept, in the order in which they were made. */
export function RunTabs() {
  const page = useTexts();
  const texts = useSentences()?.texts ?? page;
  const runs = useAppState((state) => state.runs);
  const active = useAppState((state) => state.active);
  const beside = useAppState((state) => state.beside);
  return (
    <nav
      className={styles.runs}
      aria-label={texts.controls.runs}
      data-single={runs.length === 1}
      data-pair={beside !== null}
    >
      {runs.map((run) => (
        <span key={run.id} className={styles.run}>
          <button
            type="button"
            className={`${controls.button} ${styles.name}`}
            aria-pressed={run.id === active}
            data-beside={run.id === beside}
            title={nameOfRun(texts, run)}
            onClick={() => switchRun(run.id)}
          >
            <b>{run.id}</b>
            <span className={styles.label}>{nameOfRun(texts, run)}</span>
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

/** Returns the name of a run after its letter: what it is. A change made in the run itself is part of that. */
export function nameOfRun(texts: PageTexts | Texts, run: KeptRun): string {
  const name = nameOfOrigin(texts, run);
  const { changedRun } = texts.controls;
  return run.changes > 0 || (run.origin.kind === 'opened' && isVariant(run.scenario)) ? changedRun(name) : name;
}

/** The scenario that was opened, or the intervention that the run came from, and its place. */
function nameOfOrigin(texts: PageTexts | Texts, { origin, scenario }: KeptRun): string {
  if (origin.kind === 'opened') return titleOfScenario(texts, scenario);
  const { change, step } = origin;
  if (change.kind === 'setup') return texts.controls.runSetup;
  if (change.kind === 'rulesKept') return texts.controls.runRulesKept;
  // Until the words for interventions have come, the run has the name of its origin.
  if (!('interventions' in texts)) return titleOfScenario(texts, scenario);
  return texts.interventions.runName(change.kind, change.action, step, nodesOf(scenario.setup));
}
