import { useEffect, useState } from 'react';
import { goTo } from '../../store/actions/stepping.ts';
import { isUnfinished } from '../../store/beginning.ts';
import { activeRun, useAppState } from '../../store/store.ts';
import controls from '../atoms/controls.module.css';
import { useTexts } from '../texts/useTexts.ts';
import { STEP_FIELD_ID } from './stepFieldId.ts';
import styles from './Transport.module.css';

/** The current step, as a number that can be typed over. */
export function StepField() {
  const texts = useTexts().controls;
  const run = useAppState(activeRun);
  const { step, event } = run.cursor;
  const total = run.history.steps.length;
  const [typed, setTyped] = useState(String(step));
  useEffect(() => setTyped(String(step)), [step]);
  const commit = (): void => {
    const wanted = Number.parseInt(typed, 10);
    if (Number.isFinite(wanted)) goTo(wanted);
    // A step that is still to be computed is on the way there; until then the field shows where we are.
    const most = isUnfinished(run) ? step : total;
    setTyped(String(Number.isFinite(wanted) ? Math.max(0, wanted > total ? most : wanted) : step));
  };
  const events = 1 + (run.history.steps[step - 1]?.sent.length ?? 0);
  return (
    <form
      className={styles.field}
      onSubmit={(submit) => {
        submit.preventDefault();
        commit();
      }}
    >
      <input
        id={STEP_FIELD_ID}
        className={`${controls.field} ${styles.number}`}
        inputMode="numeric"
        aria-label={texts.goTo}
        value={typed}
        onChange={(change) => setTyped(change.target.value.replace(/\D/g, '').slice(0, 6))}
        onFocus={(focus) => focus.target.select()}
        onBlur={commit}
      />
      <span className={styles.total}>
        / {total}
        {isUnfinished(run) && '…'}
      </span>
      {event !== null && <span className={styles.event}>{texts.eventOf(event, events)}</span>}
    </form>
  );
}
