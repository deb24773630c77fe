import { toldAt } from '../../../protocols/explain/stops.ts';
import { isAtEnd, tickOf } from '../../../store/run.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import { narrate } from '../../../text/tell/narrate.ts';
import { useSentence } from '../../shell/Caption.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import styles from './Notes.module.css';

/** The whole sentence of the step that the audience sees, and the reason for it. */
export function StepNotes() {
  const texts = useAllTexts();
  const run = useAppState(activeRun);
  const { history, cursor } = run;
  const { sidePanel, details } = texts;
  const sentence = useSentence(run, Number.MAX_SAFE_INTEGER);
  const { step } = cursor;
  const place =
    step === 0 ? sidePanel.beforeFirstStep : isAtEnd(run) ? sidePanel.endOfRun : sidePanel.stepAt(step, tickOf(run));
  const told = toldAt(history, step);
  const reason = told > 0 ? narrate(texts, history, told - 1) : null;
  return (
    <section className={styles.section}>
      <h2>{place}</h2>
      <p className={styles.sentence}>{sentence}</p>
      {reason && (
        <p>
          <b>{details.why}</b> <span>{reason.why}</span> <span className={styles.source}>{reason.rule?.section}</span>
        </p>
      )}
    </section>
  );
}
