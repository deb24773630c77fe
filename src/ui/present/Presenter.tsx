import { useEffect, useRef, useState } from 'react';
import { thresholdsOf } from '../../protocols/pbft/explain/counts.ts';
import { move } from '../../store/actions/stepping.ts';
import { setPresenting } from '../../store/actions/view.ts';
import { isVeiled } from '../../store/beginning.ts';
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
import type { Tally } from './tally.ts';
import type { PresenterDeeds } from './usePresenterKeys.ts';
import { usePresenterKeys } from './usePresenterKeys.ts';
import { useWakeLock } from './useWakeLock.ts';

const PresentedLesson = lazyPart(
  () => import('../lesson/lessonView.ts').then(({ lessonView }) => lessonView.PresentedLesson),
  { needsSentences: true },
);

const QrCode = lazyPart(() => import('./QrCode.tsx').then(({ QrCode }) => QrCode), { needsSentences: true });

/** Caption, picture and a corner of controls over the whole page: all that an audience needs, large enough to be read. */
export function Presenter() {
  const { controls, presenter } = useAllTexts();
  const [cover, setCover] = useState<'blank' | 'qr' | null>(null);
  const [isLit, setLit] = useState(false);
  const [tallies, setTallies] = useState<Readonly<Record<string, Tally>>>({});
  const reveal = useRef<(() => void) | null>(null);
  const element = useKeptFocus();
  const hasLesson = useAppState((state) => lessonShown(state) !== null);
  const deeds: PresenterDeeds = {
    forward: () => (reveal.current ? reveal.current() : move(1, 'step')),
    back: () => move(-1, 'step'),
    leave: () => setPresenting(false),
    blank: () => setCover('blank'),
    qr: () => setCover('qr'),
    spotlight: () => setLit(!isLit),
    uncover: cover ? () => setCover(null) : null,
  };
  usePresenterKeys(deeds);
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
      {hasLesson ? (
        <PresentedLesson
          {...{ corner, foot, tallies, reveal }}
          onTally={(part, tally) => setTallies({ ...tallies, [part]: tally })}
        />
      ) : (
        foot
      )}
      {isLit && <Spotlight />}
      <div role="status" className={styles.notice}>
        <NoticeLine />
        <WakeNotice />
      </div>
      {cover === 'qr' && <QrCode onClose={() => setCover(null)} />}
      {cover === 'blank' && (
        <button type="button" className={styles.blank} aria-label={presenter.isBlank} onClick={() => setCover(null)} />
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
