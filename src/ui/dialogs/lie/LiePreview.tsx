import type { Foretold, ForetoldStep } from '../../../engine/foretelling.ts';
import { goTo } from '../../../store/actions/stepping.ts';
import { openDialog } from '../../../store/actions/view.ts';
import { nodeLabel } from '../../../text/names.ts';
import { differenceTexts } from '../../../text/tell/foretoldText.ts';
import controls from '../../atoms/controls.module.css';
import { Loading } from '../../atoms/Pending.tsx';
import { useRun, useWorld } from '../../side/worldNow.ts';
import { useAllTexts } from '../../texts/useTexts.ts';
import { useDialogTexts } from '../useDialogTexts.ts';
import styles from './Lie.module.css';
import { LiePicture } from './LiePicture.tsx';
import type { Prediction } from './usePrediction.ts';

/** The number of differences of a step that are listed in full. */
const TOLD_MAX = 8;

/**
 * The messages that the node would send differently in its next steps, as a picture and in words. Where it would send
 * none, that is said, with the last step from which it would.
 */
export function LiePreview({ prediction }: { readonly prediction: Prediction | undefined }) {
  const { lies } = useDialogTexts();
  const { cluster } = useWorld().setup;
  const { cursor } = useRun();
  const isEarlier = prediction && prediction.from !== cursor.step;
  return (
    <>
      {isEarlier && <NothingHere prediction={prediction} />}
      {prediction?.from !== null && (
        <section className={styles.preview} aria-live="polite">
          <h3 className={styles.heading}>
            <span>{lies.preview}</span>
            {isEarlier && <span>{lies.previewFrom(nodeLabel(cluster, prediction.values.node), prediction.from)}</span>}
          </h3>
          {prediction ? <Foreseen prediction={prediction} from={prediction.from} /> : <Loading />}
        </section>
      )}
    </>
  );
}

function NothingHere({ prediction: { here, from } }: { readonly prediction: Prediction }) {
  const { lies } = useDialogTexts();
  const { words } = useAllTexts();
  const show = (step: number): void => {
    openDialog(null);
    goTo(step);
  };
  const noEffect = nothingText(here, lies.nothing);
  return (
    <div className={styles.nothing} role="status">
      <p>{words.paragraph([noEffect, from === null ? lies.never : lies.earlier(from)])}</p>
      {from !== null && (
        <button type="button" className={`${controls.button} ${controls.quiet}`} onClick={() => show(from)}>
          {lies.showStep(from)}
        </button>
      )}
    </div>
  );
}

function nothingText(
  { stepsSeen, afterwards }: Foretold,
  nothing: Record<Foretold['afterwards'], (steps: number) => string>,
): string {
  return nothing[afterwards](stepsSeen);
}

function Foreseen({ prediction, from }: { readonly prediction: Prediction; readonly from: number }) {
  const { values, foretold } = prediction;
  return (
    <>
      <LiePicture values={values} from={from} foretold={foretold} />
      {foretold.steps.map((step) => (
        <Differences key={`${step.tick}.${step.node}.${step.differences.length}`} step={step} />
      ))}
    </>
  );
}

/** One step: when, and what its node would send to whom. */
export function Differences({ step }: { readonly step: ForetoldStep }) {
  const { lies } = useDialogTexts();
  const { words } = useAllTexts();
  const { setup, tick } = useWorld();
  const sentences = differenceTexts({ lies, words }, step, setup.cluster);
  const left = sentences.length - TOLD_MAX;
  return (
    <>
      <p className={styles.when}>{step.tick === tick ? lies.atOnce : lies.atTick(step.tick)}</p>
      <ul className={styles.differences}>
        {sentences.slice(0, TOLD_MAX).map((sentence) => (
          <li key={sentence} className={styles.difference}>
            {sentence}
          </li>
        ))}
        {left > 0 && <li className={styles.difference}>{lies.more(left)}</li>}
      </ul>
    </>
  );
}
