import { thresholdsOf } from '../../../protocols/pbft/explain/counts.ts';
import { openingStepOf } from '../../../scenario/builtIn/overview.ts';
import { useSentences, useTexts } from '../../texts/useTexts.ts';
import panel from '../Panel.module.css';
import { useRun } from '../worldNow.ts';
import styles from './NowSection.module.css';

/** The current step in a sentence. At the opening of a run: what this page is and what to press. */
export function NowSection() {
  const texts = useTexts();
  const sentences = useSentences();
  const { history, cursor, scenario } = useRun();
  const { step } = cursor;
  const isOpening = step <= openingStepOf(scenario.base);
  return (
    <section className={isOpening ? panel.section : `${panel.section} ${styles.stays}`} data-sticky>
      <h2 className={panel.heading}>{texts.sidePanel.stepOfTotal(step, history.steps.length)}</h2>
      {isOpening && <Welcome />}
      {step > 0 && <p className={styles.sentence}>{sentences?.tell(history, step - 1)}</p>}
      {isOpening && <p className={panel.text}>{texts.sidePanel.welcomeHint}</p>}
    </section>
  );
}

/** The introduction of a page that opens with a run of this protocol. */
function Welcome() {
  const { sidePanel } = useTexts();
  const sentences = useSentences();
  const { cluster, protocol } = useRun().history.setup;
  const { replicas } = cluster;
  return (
    <p className={panel.text}>
      {protocol === 'pbft' ? sidePanel.welcome(replicas, thresholdsOf(cluster).faults) : sentences?.texts.demo.welcome}
    </p>
  );
}
