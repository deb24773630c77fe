import { ArrowLeft, ArrowRight, Pause, Play, RotateCcw } from 'lucide';
import { useEffect, useState } from 'react';
import { isVeiled } from '../../store/beginning.ts';
import { isOver, stretchOf, useFrame } from '../../store/frame/frame.ts';
import { moveInFrame, pauseInFrame, playInFrame } from '../../store/frame/moving.ts';
import { isAsking } from '../../store/lesson.ts';
import { withNoteShown } from '../../store/note.ts';
import { queryOf } from '../../store/query.ts';
import { hasNoMore } from '../../store/run.ts';
import type { AppState } from '../../store/state.ts';
import { activeRun, store, useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { Icon } from '../atoms/Icon.tsx';
import { useAllTexts } from '../texts/useTexts.ts';
import styles from './Frame.module.css';

/** Plays the stretch, and stops; where it was shown to its end, it plays again. */
export function PlayButton() {
  const { controls: words, embed } = useAllTexts();
  const isPlaying = useAppState((state) => state.playing);
  const frame = useFrame((state) => state);
  const hasEnded = useAppState((state) => isOver(activeRun(state), frame) && !isVeiled(activeRun(state)));
  const isHeldUp = useAppState((state) => isAsking(state) && hasNoMore(activeRun(state)));
  const [name, icon] = isPlaying ? [words.pause, Pause] : hasEnded ? [embed.replay, RotateCcw] : [words.play, Play];
  return (
    <button
      type="button"
      className={controls.button}
      aria-label={name}
      title={name}
      aria-disabled={isHeldUp}
      onClick={() => {
        if (isPlaying) pauseInFrame();
        else if (!isHeldUp) playInFrame();
      }}
    >
      <Icon of={icon} size={18} />
    </button>
  );
}

export function StepButtons() {
  const { controls: words } = useAllTexts();
  const frame = useFrame((state) => state);
  const isAtStart = useAppState((state) => activeRun(state).cursor.step <= stretchOf(activeRun(state), frame).first);
  const hasEnded = useAppState((state) => isOver(activeRun(state), frame));
  return (
    <>
      <button
        type="button"
        className={controls.button}
        aria-label={words.backBy.step}
        title={words.backBy.step}
        aria-disabled={isAtStart}
        onClick={() => moveInFrame(-1)}
      >
        <Icon of={ArrowLeft} size={18} />
      </button>
      <button
        type="button"
        className={`${controls.button} ${controls.primary}`}
        aria-label={words.stepBy.step}
        title={words.stepBy.step}
        aria-disabled={hasEnded}
        onClick={() => moveInFrame(1)}
      >
        <Icon of={ArrowRight} size={18} />
      </button>
    </>
  );
}

/** The step, and of how many; in a lesson nothing tells how much is still to come. */
export function Place() {
  const { presenter } = useAllTexts();
  const run = useAppState(activeRun);
  const frame = useFrame((state) => state);
  const { last, isOpen } = stretchOf(run, frame);
  return (
    <p className={styles.place}>
      <b>{run.cursor.step}</b> <span>{!isOpen && !isVeiled(run) && presenter.ofSteps(last)}</span>
    </p>
  );
}

/** Opens what is shown in a tab of its own, where everything can be done to it. */
export function LabLink() {
  const { embed } = useAllTexts();
  const query = useQuery();
  const lab = labAddress();
  if (lab === '') return null;
  return (
    <a className={styles.link} href={`${lab}?${query}`} target="_blank" rel="noopener">
      {embed.openInLab}
    </a>
  );
}

/** A document without an address of its own says where the lab is, if it knows. */
function labAddress(): string {
  const { origin, pathname } = window.location;
  return document.documentElement.dataset.lab ?? `${origin}${pathname}`;
}

/** The query of the link to what is shown; empty until it is written. */
function useQuery(): string {
  const [query, setQuery] = useState('');
  useEffect(() => {
    let turn = 0;
    const write = (state: AppState): void => {
      const own = ++turn;
      void queryOf(state).then((written) => {
        if (own === turn) setQuery(withNoteShown(state, written));
      });
    };
    write(store.getState());
    const unsubscribe = store.subscribe(write);
    return () => {
      turn++;
      unsubscribe();
    };
  }, []);
  return query;
}
