import type { ComponentType } from 'react';
import type { ProtocolId } from '../../protocol/index.ts';
import { faultsTolerated } from '../../protocol/quorum.ts';
import { openingStepOf } from '../../scenario/builtIn/overview.ts';
import { useSentences, useTexts } from '../useTexts.ts';
import styles from './NowSection.module.css';
import panel from './Panel.module.css';
import { useRun } from './worldNow.ts';

/** What just happened, in a sentence. Where a run opens, what this page is and what to press. */
export function NowSection() {
  const texts = useTexts();
  const sentences = useSentences();
  const { history, cursor, scenario } = useRun();
  const { step } = cursor;
  const isOpening = step <= openingStepOf(scenario.base);
  return (
    <section className={isOpening ? panel.section : `${panel.section} ${styles.stays}`} data-sticky>
      <h2 className={panel.heading}>{texts.panels.stepOfTotal(step, history.steps.length)}</h2>
      {isOpening && <Welcome />}
      {step > 0 && <p className={styles.sentence}>{sentences?.tell(history, step - 1)}</p>}
      {isOpening && <p className={panel.text}>{texts.panels.welcomeHint}</p>}
    </section>
  );
}

function Welcome() {
  const { setup } = useRun().history;
  const Text = welcomes[setup.protocol];
  return <Text replicas={setup.cluster.replicas} />;
}

interface WelcomeProps {
  readonly replicas: number;
}

function PbftWelcome({ replicas }: WelcomeProps) {
  return <p className={panel.text}>{useTexts().panels.welcome(replicas, faultsTolerated(replicas))}</p>;
}

function DemoWelcome() {
  return <p className={panel.text}>{useSentences()?.texts.demo.welcome}</p>;
}

/** What a page is about that opens with a run of this protocol. */
const welcomes: Readonly<Record<ProtocolId, ComponentType<WelcomeProps>>> = {
  pbft: PbftWelcome,
  'broadcast-demo': DemoWelcome,
};
