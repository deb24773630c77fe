import { toldAt } from '../../../protocols/explain/stops.ts';
import { isAsBuiltIn } from '../../../scenario/link/link.ts';
import { nextCursor } from '../../../store/actions/stepping.ts';
import { isUnfinished } from '../../../store/beginning.ts';
import type { Run } from '../../../store/run.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import { sentenceOf } from '../../../text/tell/sentence.ts';
import type { Texts } from '../../../text/texts.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './Notes.module.css';

/** The next milestone of a run, and what the run is about. */
export function RunNotes() {
  const texts = useAllTexts();
  const run = useAppState(activeRun);
  const { notes } = texts.presenter;
  const { base } = run.scenario;
  return (
    <>
      <section className={styles.section}>
        <h2>{notes.nextMilestone}</h2>
        <p>{nextIn(texts, run)}</p>
      </section>
      <section className={styles.section}>
        <h2>{texts.scenarios[base].title}</h2>
        <p>{isAsBuiltIn(run.scenario) ? texts.summaries[base] : notes.changedRun}</p>
      </section>
    </>
  );
}

function nextIn(texts: Texts, run: Run): string {
  const { history, cursor } = run;
  const { notes } = texts.presenter;
  const next = nextCursor(history, cursor, 'milestone', 1);
  if (!next) return isUnfinished(run) ? notes.notComputed : notes.noMilestone;
  return notes.atStep(next.step, sentenceOf(texts, history, toldAt(history, next.step) - 1));
}
