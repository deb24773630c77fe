import { ArrowLeft, ArrowRight } from 'lucide';
import { useEffect, useState } from 'react';
import { isAsking } from '../../../store/lesson.ts';
import { hasNoMore, isAtEnd } from '../../../store/run.ts';
import { activeRun, useAppState } from '../../../store/store.ts';
import controls from '../../atoms/controls.module.css';
import { Icon } from '../../atoms/Icon.tsx';
import { useAllTexts } from '../../texts/useTexts.ts';
import type { PresenterDeeds } from '../usePresenterKeys.ts';
import { clockText } from './clockText.ts';
import styles from './Notes.module.css';
import type { NotesWindow } from './useNotesWindow.ts';

export interface NotesProps {
  readonly notes: NotesWindow;
  readonly shown: Window;
  readonly deeds: PresenterDeeds;
  /** False while the audience sees the page as it is. */
  readonly isPresenting: boolean;
  readonly isBlank: boolean;
}

/** The clock, and what moves the picture of the audience. */
export function NotesControls({ notes, shown, deeds, isPresenting, isBlank }: NotesProps) {
  const texts = useAllTexts();
  const { presenter } = texts;
  const isAtStart = useAppState((state) => activeRun(state).cursor.step === 0);
  const hasEnded = useAppState((state) => isAtEnd(activeRun(state)));
  const isToReveal = useAppState((state) => isPresenting && isAsking(state) && hasNoMore(activeRun(state)));
  return (
    <header className={styles.head}>
      <Clock since={notes.since} shown={shown} name={presenter.notes.clock} />
      <button type="button" className={controls.button} aria-disabled={notes.isLeft} onClick={notes.restartClock}>
        {presenter.notes.restartClock}
      </button>
      <div className={styles.deeds}>
        <button
          type="button"
          className={controls.button}
          aria-label={texts.controls.backBy.step}
          aria-disabled={isAtStart || notes.isLeft}
          onClick={deeds.back}
        >
          <Icon of={ArrowLeft} size={20} />
        </button>
        <button
          type="button"
          className={`${controls.button} ${controls.primary}`}
          aria-label={isToReveal ? presenter.reveal : texts.controls.stepBy.step}
          aria-disabled={(hasEnded && !isToReveal) || notes.isLeft}
          onClick={deeds.forward}
        >
          {isToReveal ? <span>{presenter.reveal}</span> : <Icon of={ArrowRight} size={20} />}
        </button>
        <button
          type="button"
          className={controls.button}
          aria-pressed={isBlank}
          aria-disabled={!isPresenting || notes.isLeft}
          onClick={isBlank && deeds.uncover ? deeds.uncover : deeds.blank}
        >
          {presenter.blank}
        </button>
      </div>
    </header>
  );
}

const TICK_MS = 250;

/** Counts from when it was last restarted. The window that is seen keeps the time: browsers slow the others down. */
function Clock({ since, shown, name }: { readonly since: number; readonly shown: Window; readonly name: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const tick = (): void => setNow(Date.now());
    const timer = shown.setInterval(tick, TICK_MS);
    return () => shown.clearInterval(timer);
  }, [shown]);
  return (
    <p role="timer" className={styles.clock} aria-label={name}>
      {clockText(now - since)}
    </p>
  );
}
