import { useState } from 'react';
import { moveIntervention } from '../../../store/actions/changing.ts';
import { momentAfter } from '../../../store/moments.ts';
import controls from '../../atoms/controls.module.css';
import { useAllTexts } from '../../texts/useTexts.ts';
import { useRun } from '../worldNow.ts';
import styles from './FaultList.module.css';
import type { FaultRow } from './faultRows.ts';
import { stepBefore } from './faultRows.ts';

/** Moves something to right after another step of the run. */
export function MoveForm({ row, onDone }: { row: FaultRow; onDone: () => void }) {
  const texts = useAllTexts();
  const { history } = useRun();
  const most = history.steps.length;
  const before = stepBefore(row, history);
  const [value, setValue] = useState(String(before));
  const step = Number(value);
  const isStep = value.trim() !== '' && Number.isInteger(step) && step >= 0 && step <= most;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isStep) return;
        if (step !== before) moveIntervention(row.index, momentAfter(history.steps, step));
        onDone();
      }}
    >
      <label>
        <span>{texts.panels.moveTo}</span>{' '}
        <input
          type="number"
          className={controls.field}
          value={value}
          min={0}
          max={most}
          aria-invalid={!isStep}
          // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked for it, and asks for this number
          autoFocus
          onChange={(event) => setValue(event.target.value)}
        />{' '}
        <span>{texts.panels.ofSteps(most)}</span>
      </label>
      <button type="submit" className={controls.button} aria-disabled={!isStep}>
        {texts.panels.move}
      </button>
    </form>
  );
}
