import { useRef, useState } from 'react';
import { STEPS_MAX } from '../../engine/history.ts';
import { goTo } from '../../store/actions/stepping.ts';
import { dismissNotice, setNotice } from '../../store/actions/view.ts';
import { isUnfinished, isVeiled } from '../../store/beginning.ts';
import { activeRun, store, useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { useTexts } from '../texts/useTexts.ts';
import { STEP_FIELD_ID } from './stepFieldId.ts';
import styles from './Transport.module.css';
import { readStep } from './typedStep.ts';

/** The current step, as a number that can be typed over. */
export function StepField() {
  const texts = useTexts().controls;
  const run = useAppState(activeRun);
  const { step, event } = run.cursor;
  const total = run.history.steps.length;
  /** Null while the field shows where the run is. */
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef<Element | null>(null);
  const isDropped = useRef(false);
  const events = 1 + (run.history.steps[step - 1]?.sent.length ?? 0);
  // The field keeps every letter to itself: when it is done, the keys belong to the page again.
  const leave = (): void => {
    document.getElementById(STEP_FIELD_ID)?.blur();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <form
      className={styles.field}
      onSubmit={(submit) => {
        submit.preventDefault();
        leave();
      }}
    >
      <span className={styles.word} aria-hidden>
        {texts.stepWord}
      </span>
      <input
        id={STEP_FIELD_ID}
        data-digits={String(total).length}
        className={`${controls.field} ${styles.number}`}
        inputMode="numeric"
        autoComplete="off"
        aria-label={texts.goTo}
        value={typed ?? step}
        onChange={(change) => setTyped(change.target.value)}
        onFocus={({ target, relatedTarget }) => {
          before.current = relatedTarget;
          isDropped.current = false;
          target.select();
        }}
        onBlur={() => {
          if (typed !== null && !isDropped.current) goToTyped(typed, isUnfinished(run) ? STEPS_MAX : total);
          setTyped(null);
        }}
        onKeyDown={({ key, nativeEvent }) => {
          if (key !== 'Escape' || nativeEvent.isComposing) return;
          isDropped.current = true;
          leave();
        }}
      />
      {!isVeiled(run) && <span className={styles.total}>{texts.stepOf(isUnfinished(run) ? `${total}…` : total)}</span>}
      {event !== null && <span className={styles.event}>{texts.eventOf(event, events)}</span>}
    </form>
  );
}

/**
 * Goes to the step that was typed, or else says that there is none.
 * @param most of a run that is not computed yet, the most it can have; it says so itself if it turns out to have fewer
 */
function goToTyped(typed: string, most: number): void {
  const read = readStep(typed, most);
  if (read) goTo(read.nearest, typed);
  if (!read?.exists) setNotice({ kind: 'noSuchStep', typed, most });
  else if (store.getState().notice?.kind === 'noSuchStep') dismissNotice();
}
