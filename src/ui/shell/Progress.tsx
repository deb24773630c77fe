import { useEffect } from 'react';
import { preparePicture } from '../../diagram/preparation.ts';
import { marksOf } from '../../protocols/explain/milestones.ts';
import { decisionIndexOf } from '../../protocols/pbft/explain/decisions.ts';
import { isUnfinished } from '../../store/beginning.ts';
import type { Run } from '../../store/run.ts';
import { goOnComputing, startSlices, stopComputing } from '../../store/slices.ts';
import type { Computing } from '../../store/state.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import type { Texts } from '../../text/texts.ts';
import { browserClock } from '../atoms/browserClock.ts';
import controls from '../atoms/controls.module.css';
import { useSentences } from '../texts/useTexts.ts';
import styles from './Progress.module.css';

const preparations = [preparePicture, marksOf.inParts, decisionIndexOf.inParts];

/** Computes the runs that are seen, as long as one of them is unfinished, and says how far that is. */
export function Progress() {
  useEffect(() => startSlices(browserClock, preparations), []);
  const sentences = useSentences();
  const run = useAppState(activeRun);
  const computing = useAppState((state) => state.computing);
  if (!sentences || !isUnfinished(run)) return null;
  const { details } = sentences.texts;
  return (
    <span className={styles.progress} data-testid="progress">
      <span>
        {run.isStopped ? details.runEnds.unfinished(run.history.steps.length) : wordsFor(details, run, computing)}
      </span>
      <button type="button" className={controls.button} onClick={run.isStopped ? goOnComputing : stopComputing}>
        {run.isStopped ? details.computing.goOn : details.computing.stop}
      </button>
    </span>
  );
}

function wordsFor({ computing: texts }: Texts['details'], { id, goal, history }: Run, computing: Computing | null) {
  const own = computing?.run === id ? computing : null;
  const steps = own?.steps ?? history.steps.length;
  if (own?.isDrawing) return texts.picture(steps);
  return goal?.kind === 'step' ? texts.stepsTo(steps, goal.step) : texts.steps(steps);
}
