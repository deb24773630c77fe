import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';
import { thresholdsOf } from '../../protocols/pbft/explain/counts.ts';
import { isVeiled } from '../../store/beginning.ts';
import type { Votes, VotesByQuestion } from '../../store/classroom.ts';
import { lessonShown } from '../../store/lesson.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { lazyPart } from '../atoms/Lazy.tsx';
import { nameOfRun } from '../shell/header/nameOfRun.ts';
import { NoticeLine } from '../shell/NoticeLine.tsx';
import { useAllTexts } from '../texts/useTexts.ts';
import { Corner } from './Corner.tsx';
import { PresentedCaption } from './PresentedCaption.tsx';
import { PresentedPicture } from './PresentedPicture.tsx';
import styles from './Presenter.module.css';
import { Spotlight } from './Spotlight.tsx';
import type { PresenterDeeds } from './usePresenterKeys.ts';
import { usePresenterKeys } from './usePresenterKeys.ts';
import { useWakeLock } from './useWakeLock.ts';

const PresentedLesson = lazyPart(
  () => import('../lesson/lessonView.ts').then(({ lessonView }) => lessonView.PresentedLesson),
  { needsSentences: true },
);

const QrCode = lazyPart(() => import('./QrCode.tsx').then(({ QrCode }) => QrCode), { needsSentences: true });

interface Props {
  readonly deeds: PresenterDeeds;
  readonly cover: Cover;
  readonly isLit: boolean;
  readonly votes: VotesByQuestion;
  onVotes(question: string, votes: Votes): void;
  /** Set while the next step is to reveal the answer. */
  readonly reveal: RefObject<(() => void) | null>;
  /** The things that the browser does not do, as sentences. */
  readonly refused: readonly (string | false)[];
}

/** The cover over the picture. */
export type Cover = 'blank' | 'qr' | null;

/** Caption, picture and a corner of controls over the whole page: all that an audience needs, large enough to be read. */
export function Presenter({ deeds, cover, isLit, votes, onVotes, reveal, refused }: Props) {
  const { controls, presenter } = useAllTexts();
  const element = useKeptFocus();
  const hasLesson = useAppState((state) => lessonShown(state) !== null);
  usePresenterKeys(deeds);
  const uncover = deeds.uncover ?? (() => {});
  const corner = <Corner deeds={deeds} />;
  const foot = (
    <footer className={styles.foot}>
      <Place />
      {corner}
    </footer>
  );
  return (
    <section ref={element} tabIndex={-1} className={styles.presenter} data-covers="all" aria-label={controls.presenter}>
      <div className={styles.top}>
        <PresentedCaption />
      </div>
      <PresentedPicture />
      {hasLesson ? <PresentedLesson {...{ corner, foot, votes, onVotes, reveal }} /> : foot}
      {isLit && <Spotlight />}
      <div role="status" className={styles.notice}>
        <NoticeLine />
        <WakeNotice />
        {refused.map((sentence) => sentence && <p key={sentence}>{sentence}</p>)}
      </div>
      {cover === 'qr' && <QrCode onClose={uncover} />}
      {cover === 'blank' && (
        <button type="button" className={styles.blank} aria-label={presenter.isBlank} onClick={uncover} />
      )}
    </section>
  );
}

/** Said until the next step: a screen that goes dark is a nuisance, no loss. */
function WakeNotice() {
  const { mayDarken } = useAllTexts().presenter;
  const isRefused = useWakeLock();
  const step = useAppState((state) => activeRun(state).cursor.step);
  const [first] = useState(step);
  return isRefused && step === first ? <p>{mayDarken}</p> : null;
}

/** The step, and the run that it belongs to. In a lesson nothing tells how much is still to come. */
function Place() {
  const texts = useAllTexts();
  const run = useAppState(activeRun);
  const { cursor, history, scenario } = run;
  const { cluster, protocol } = scenario.setup;
  const size = protocol === 'pbft' ? texts.presenter.cluster(cluster.replicas, thresholdsOf(cluster).faults) : null;
  return (
    <p className={styles.place}>
      <span>
        <b>{cursor.step}</b> <span>{!isVeiled(run) && texts.presenter.ofSteps(history.steps.length)}</span>
      </span>
      <span>{[nameOfRun(texts, run), size].filter(Boolean).join(' · ')}</span>
    </p>
  );
}

/** Takes the focus while it is there, and gives it back to what had it. */
function useKeptFocus() {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    element.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return element;
}
