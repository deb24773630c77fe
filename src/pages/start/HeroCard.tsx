import type { KeyboardEvent, MouseEvent } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { ClusterPicture } from '../../diagram/cluster/ClusterPicture.tsx';
import { StillPicture } from '../../diagram/StillPicture.tsx';
import type { StartTexts, Texts } from '../../text/texts.ts';
import { pictureWords } from '../../ui/texts/pictureWords.ts';
import { BackArrow, StepArrow } from '../icons.tsx';
import { sentenceAt, tickAt } from '../site/told.ts';
import styles from './HeroCard.module.css';
import { HeroTape } from './HeroTape.tsx';
import { createClock } from './heroClock.ts';
import type { HeroRun } from './heroRun.ts';
import { labAt, stopBeside } from './heroRun.ts';

interface Props {
  readonly run: HeroRun;
  /** The words of the page. */
  readonly start: StartTexts;
  /** The words of the run. */
  readonly texts: Texts;
  /** Called once the card is alive; returns how many stops on it was pressed before. */
  readonly takePresses?: () => number;
}

/** A longer sentence is set smaller, so that nothing under it moves. In characters. */
const LONG = 130;

/** The pictures are drawn at this size; the style sheet scales them. In px. */
const TIME = { width: 564, height: 300 };
const MAP = { width: 216, height: 264 };

/**
 * A run on the start page, at a step. Without a script its buttons lead to the lab, to the step beside this one; with it
 * they go there in place.
 */
export function HeroCard({ run, start, texts, takePresses }: Props) {
  const { history } = run;
  const [step, setStep] = useState(run.step);
  const [clock] = useState(() => createClock(tickAt(history, run.step)));
  const [isLive, setIsLive] = useState(false);
  const words = useMemo(() => {
    return pictureWords(texts, history.setup);
  }, [texts, history]);
  const go = (stops: number): void => {
    const next = stopBeside(history, step, stops);
    const isTravelling = stops > 0 && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    setStep(next);
    clock.moveTo(tickAt(history, next), isTravelling);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script has come.
  useEffect(() => {
    setIsLive(true);
    const presses = takePresses?.() ?? 0;
    if (presses !== 0) go(presses);
  }, []);
  const sentence = sentenceAt(texts, history, step);
  const picture = { history, step, playhead: clock.playhead, texts: words };
  const mover = (direction: -1 | 1) => ({
    ...(isLive ? inPlace(() => go(direction)) : {}),
    'data-direction': direction,
    href: labAt(stopBeside(history, step, direction)),
    'aria-disabled': stopBeside(history, step, direction) === step || undefined,
  });
  return (
    <>
      <p
        className={styles.sentence}
        aria-live={isLive ? 'polite' : undefined}
        data-long={sentence.length > LONG || undefined}
      >
        {sentence}
      </p>
      <div className={styles.pictures}>
        <div className={styles.time}>
          <StillPicture {...picture} {...TIME} />
        </div>
        <div className={styles.map}>
          <ClusterPicture {...picture} {...MAP} focus={null} />
        </div>
      </div>
      <div className={styles.controls}>
        <a className={styles.back} {...mover(-1)}>
          <BackArrow />
          <span>{start.back}</span>
        </a>
        <a className={styles.step} {...mover(1)}>
          <span>{start.step}</span>
          <StepArrow />
        </a>
        <HeroTape history={history} step={step} />
        <span className={styles.note}>{start.realRun(step, history.steps.length)}</span>
      </div>
    </>
  );
}

/** A link that has become a button: for whoever listens to the page, and for those who press its space bar. */
function inPlace(go: () => void) {
  return {
    role: 'button',
    onClick(event: MouseEvent): void {
      // A reader who asks for another window gets it.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go();
    },
    onKeyDown(event: KeyboardEvent): void {
      if (event.key !== ' ') return;
      event.preventDefault();
      go();
    },
  };
}
