import { useAllTexts } from '../texts/useTexts.ts';
import { NULL_SIGN, stageLetters } from './cellTexts.ts';
import styles from './Matrix.module.css';
import cell from './MatrixCell.module.css';
import type { Stage } from './matrix.ts';

const stages = Object.keys(stageLetters) as Stage[];

/** The meaning of the letters, with the shapes that bear them. */
export function MatrixLegend() {
  const { inspect } = useAllTexts();
  const { matrix } = inspect;
  return (
    <ul className={styles.legend} aria-label={matrix.legend}>
      {stages.map((stage) => (
        <li key={stage} className={styles.sample}>
          <span className={cell.cell} data-stage={stage} aria-hidden="true">
            <span className={cell.letters}>{stageLetters[stage]}</span>
          </span>
          <span>{matrix.stages[stage]}</span>
        </li>
      ))}
      <li className={styles.sample}>
        <span className={styles.nullSign} aria-hidden="true">
          {NULL_SIGN}
        </span>
        <span>{inspect.nullRequest.replace(NULL_SIGN, '').trim()}</span>
      </li>
      <li className={styles.sample}>
        <span className={styles.windowSample} aria-hidden="true" />
        <span>{matrix.windowMark}</span>
      </li>
    </ul>
  );
}
