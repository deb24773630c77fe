import { useContext } from 'react';
import { toldAt } from '../../protocols/explain/stops.ts';
import { thresholdsOf } from '../../protocols/pbft/explain/counts.ts';
import type { Run } from '../../store/run.ts';
import { isAtEnd, tickOf } from '../../store/run.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { useMediaQuery } from '../atoms/useMediaQuery.ts';
import { SentencesContext, useSentences, useTexts } from '../texts/useTexts.ts';
import styles from './Caption.module.css';
import { NoticeLine } from './NoticeLine.tsx';
import { NARROW_QUERY } from './orientation.ts';
import { useCaptionRoom } from './useCaptionRoom.ts';

/** The step that is told, in a sentence above the picture: the one thing that speaks. Its room is always the same. */
export function Caption() {
  const texts = useTexts().sidePanel;
  const run = useAppState(activeRun);
  const { step } = run.cursor;
  const sentence = useSentence(run, useCaptionRoom());
  const Termed = useSentences()?.Termed;
  const meta = step === 0 ? texts.beforeFirstStep : isAtEnd(run) ? texts.endOfRun : texts.stepAt(step, tickOf(run));
  return (
    <section className={styles.caption} aria-label={texts.caption}>
      <div className={styles.meta}>
        <span>{meta}</span>
        <div role="status" className={styles.notice}>
          <NoticeLine />
        </div>
      </div>
      <p className={styles.sentence}>{Termed ? <Termed sentence={sentence} setup={run.history.setup} /> : sentence}</p>
    </section>
  );
}

/**
 * Returns what is told: before the first step, what this is about; then the step.
 * @param room the number of characters that there is room for
 */
export function useSentence({ history, cursor }: Run, room: number): string {
  const { controls, sidePanel } = useTexts();
  const sentences = useSentences();
  const { failures } = useContext(SentencesContext);
  const isNarrow = useMediaQuery(NARROW_QUERY);
  // Missing words are said to be missing in their place; what asks for them again is beside the picture.
  const meanwhile = failures > 0 ? controls.wordsNotFetched : '';
  if (cursor.step > 0) return sentences?.caption(history, toldAt(history, cursor.step) - 1, room) ?? meanwhile;
  const { cluster, protocol } = history.setup;
  if (protocol !== 'pbft') return sentences?.texts.demo.welcome ?? meanwhile;
  const welcome = isNarrow ? sidePanel.welcomeBriefly : sidePanel.welcome;
  return welcome(cluster.replicas, thresholdsOf(cluster).faults);
}
