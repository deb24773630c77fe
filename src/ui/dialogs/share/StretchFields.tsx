import { useId } from 'react';
import controls from '../../atoms/controls.module.css';
import { useDialogTexts } from '../useDialogTexts.ts';
import styles from './share.module.css';

/** Two steps as people count them; NaN while a field holds no number. */
export interface StretchSteps {
  readonly from: number;
  readonly to: number;
}

interface Props {
  readonly steps: number;
  readonly stretch: StretchSteps;
  readonly isFixed: boolean;
  onChange(stretch: StretchSteps): void;
}

export function StretchFields({ steps, stretch, isFixed, onChange }: Props) {
  const words = useDialogTexts().formats;
  const ids = { from: useId(), to: useId() };
  return (
    <div className={styles.row}>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className={styles.end} htmlFor={ids[end]}>
          <span>{end === 'from' ? words.fromStep : words.toStep}</span>
          <input
            id={ids[end]}
            className={controls.field}
            type="number"
            min={1}
            max={steps}
            readOnly={isFixed}
            value={Number.isNaN(stretch[end]) ? '' : stretch[end]}
            onChange={({ target }) => onChange({ ...stretch, [end]: target.valueAsNumber })}
          />
        </label>
      ))}
    </div>
  );
}
