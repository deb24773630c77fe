import type { LegendId } from '../../experiments/svg.ts';
import styles from './Results.module.css';
import { useAllWords } from './words.ts';

const marks: Readonly<Record<LegendId, { readonly path: string; readonly style: string | undefined }>> = {
  counted: { path: 'M12 8h0', style: styles.dots },
  counted95: { path: 'M12 8h0', style: styles.lightDots },
  predicted: { path: 'M2 8h20', style: styles.line },
  notCovered: { path: 'M2 8h20', style: styles.brokenLine },
};

/** The meaning of the marks in the plots. */
export function Legend() {
  const { experiments } = useAllWords();
  return (
    <ul className={styles.legend} aria-label={experiments.legendTitle}>
      {(Object.keys(marks) as LegendId[]).map((id) => (
        <li key={id}>
          <svg width="24" height="16" aria-hidden="true">
            <path d={marks[id].path} className={marks[id].style} />
          </svg>
          <span>{experiments.legend[id]}</span>
        </li>
      ))}
    </ul>
  );
}
