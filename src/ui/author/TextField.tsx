import { useId } from 'react';
import { TEXT_LENGTH_MAX } from '../../lessons/own/ownLesson.ts';
import controls from '../atoms/controls.module.css';
import styles from './Author.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  onChange(value: string): void;
}

/** A text of the author's, which is no longer than a lesson may hold. */
export function TextField({ label, value, rows, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={controls.field}
        rows={rows}
        maxLength={TEXT_LENGTH_MAX}
        value={value}
        onChange={({ target }) => onChange(target.value.replaceAll('\n', ' '))}
      />
    </div>
  );
}
