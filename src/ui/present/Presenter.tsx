import { useEffect, useRef, useState } from 'react';
import { thresholdsOf } from '../../protocols/pbft/explain/counts.ts';
import { move } from '../../store/actions/stepping.ts';
import { setPresenting } from '../../store/actions/view.ts';
import { isVeiled } from '../../store/beginning.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import { nameOfRun } from '../shell/header/nameOfRun.ts';
import { NoticeLine } from '../shell/NoticeLine.tsx';
import { useAllTexts } from '../texts/useTexts.ts';
import { Corner } from './Corner.tsx';
import { PresentedCaption } from './PresentedCaption.tsx';
import { PresentedPicture } from './PresentedPicture.tsx';
import styles from './Presenter.module.css';
import type { PresenterDeeds } from './usePresenterKeys.ts';
import { usePresenterKeys } from './usePresenterKeys.ts';

/** Caption, picture and a corner of controls over the whole page: all that an audience needs, large enough to be read. */
export function Presenter() {
  const { controls, presenter } = useAllTexts();
  const [isBlank, setBlank] = useState(false);
  const element = useKeptFocus();
  const deeds: PresenterDeeds = {
    forward: () => move(1, 'step'),
    back: () => move(-1, 'step'),
    leave: () => setPresenting(false),
    blank: () => setBlank(true),
    uncover: isBlank ? () => setBlank(false) : null,
  };
  usePresenterKeys(deeds);
  return (
    <section ref={element} tabIndex={-1} className={styles.presenter} data-covers="all" aria-label={controls.presenter}>
      <div className={styles.top}>
        <PresentedCaption />
      </div>
      <PresentedPicture />
      <footer className={styles.foot}>
        <Place />
        <Corner deeds={deeds} />
      </footer>
      <div role="status" className={styles.notice}>
        <NoticeLine />
      </div>
      {isBlank && (
        <button type="button" className={styles.blank} aria-label={presenter.isBlank} onClick={() => setBlank(false)} />
      )}
    </section>
  );
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
