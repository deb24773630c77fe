import { useMemo } from 'react';
import { PaperPicture } from '../../diagram/PaperPicture.tsx';
import { stillPlayhead } from '../../diagram/stillPlayhead.ts';
import { tickOf } from '../../store/run.ts';
import { useAppState } from '../../store/store.ts';
import { transcriptLine } from '../../text/tell/transcript.ts';
import { diagramParts } from '../shell/diagramParts.tsx';
import { titleOfScenario } from '../shell/titleOfScenario.ts';
import { useRun } from '../side/worldNow.ts';
import { usePictureWords } from '../texts/pictureWords.ts';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './PrintSheet.module.css';
import { usePrinting } from './usePrinting.ts';

/** The page on paper: the run in view as a whole, its picture and its transcript, with the link to it. */
export function PrintSheet() {
  return usePrinting() ? <Sheet /> : null;
}

function Sheet() {
  const texts = useAllTexts();
  const { scenario, history, cursor } = useRun();
  const total = history.steps.length;
  return (
    <article className={styles.sheet} data-sheet>
      <h1>{titleOfScenario(texts, scenario)}</h1>
      <p>{texts.controls.title}</p>
      <p className={styles.link}>{window.location.href}</p>
      <p>
        {cursor.step === 0
          ? texts.controls.tapeStart(total)
          : texts.controls.tapeValue(cursor.step, total, transcriptLine(texts, history, cursor.step - 1))}
      </p>
      <PrintedPicture />
      <h2>{texts.controls.transcript}</h2>
      <PrintedTranscript />
    </article>
  );
}

function PrintedPicture() {
  const run = useRun();
  const { scenario, history, cursor } = run;
  const focus = useAppState((state) => state.focus);
  const showFuture = useAppState((state) => state.preferences.showFuture);
  const tick = tickOf(run);
  const clock = useMemo(() => stillPlayhead(tick), [tick]);
  const words = usePictureWords(scenario.setup);
  return (
    <PaperPicture
      history={history}
      step={cursor.step}
      event={cursor.event}
      playhead={clock}
      focus={focus}
      texts={words}
      ArrowCanvas={diagramParts.ArrowCanvas}
      showFuture={showFuture}
    />
  );
}

/** Steps that are not shown on the screen yet are not on the paper either. */
function PrintedTranscript() {
  const texts = useAllTexts();
  const { history, cursor } = useRun();
  const showFuture = useAppState((state) => state.preferences.showFuture);
  const shown = showFuture ? history.steps : history.steps.slice(0, cursor.step);
  return (
    <ol className={styles.lines}>
      {shown.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its index
        <li key={index}>
          <span className={styles.number}>{index + 1}</span>
          <span className={styles.tick}>{texts.details.atTick(step.tick)}</span>
          <span>
            {index >= cursor.step && <span className={styles.notYet}>{`${texts.details.notYet} `}</span>}
            <span>{transcriptLine(texts, history, index)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
