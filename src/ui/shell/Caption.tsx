import { useContext } from 'react';
import { toldAt } from '../../protocols/explain/stops.ts';
import { thresholdsOf } from '../../protocols/pbft/explain/counts.ts';
import type { Run } from '../../store/run.ts';
import { isAtEnd, tickOf } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { SentencesContext, useSentences, useTexts } from '../texts/useTexts.ts';
import styles from './Caption.module.css';
import { NoticeLine } from './NoticeLine.tsx';

/** A longer sentence is set smaller, so that the picture below it never moves. */
const LONG = 150;

/** The step that is told, in a sentence above the picture: the one thing that speaks. Its room is always the same. */
export function Caption() {
  const texts = useTexts().sidePanel;
  const run = useAppState(activeRun);
  const { step } = run.cursor;
  const sentence = useSentence(run);
  const Termed = useSentences()?.Termed;
  const isLong = lengthOf(sentence) > LONG;
  const meta = step === 0 ? texts.beforeFirstStep : isAtEnd(run) ? texts.endOfRun : texts.stepAt(step, tickOf(run));
  return (
    <section className={styles.caption} aria-label={texts.caption}>
      <div className={styles.meta}>
        <span>{meta}</span>
        <div role="status" className={styles.notice}>
          <NoticeLine />
        </div>
      </div>
      <p className={styles.sentence} data-long={isLong || undefined} title={isLong ? sentence : undefined}>
        {Termed ? <Termed sentence={sentence} setup={run.history.setup} /> : sentence}
      </p>
    </section>
  );
}

/** Before the first step, what this is about; then the step. */
function useSentence({ history, cursor }: Run): string {
  const { controls, sidePanel } = useTexts();
  const sentences = useSentences();
  const { failures } = useContext(SentencesContext);
  // Where the words are missing, that is said in their place; what asks for them again is beside the picture.
  const meanwhile = failures > 0 ? controls.wordsNotFetched : '';
  if (cursor.step > 0) return sentences?.tell(history, toldAt(history, cursor.step) - 1) ?? meanwhile;
  const { cluster, protocol } = history.setup;
  if (protocol !== 'pbft') return sentences?.texts.demo.welcome ?? meanwhile;
  return sidePanel.welcome(cluster.replicas, thresholdsOf(cluster).faults);
}

/** In characters, Chinese ones twofold. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += character >= '\u2e80' ? 2 : 1;
  return length;
}
