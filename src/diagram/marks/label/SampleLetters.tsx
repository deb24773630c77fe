import { SAMPLE_HEIGHT, SAMPLE_WIDTH } from '../../legend.ts';
import styles from './label.module.css';

/** Letters as they stand on arrows, in the room for one sample. */
export function SampleLetters({ text, colour }: { readonly text: string; readonly colour: string }) {
  return (
    <text
      className={`${styles.label} ${styles.bold} ${styles[`text-${colour}`]}`}
      x={SAMPLE_WIDTH * 0.4}
      y={SAMPLE_HEIGHT * 0.42 + 4}
      fontSize={12}
      textAnchor="middle"
    >
      {text}
    </text>
  );
}
