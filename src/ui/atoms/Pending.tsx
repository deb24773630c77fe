import { useTexts } from '../texts/useTexts.ts';
import styles from './PartNotice.module.css';

/** Stands for something that is on its way. */
export function Loading() {
  return <p className={styles.loading}>{useTexts().controls.loading}</p>;
}

/** Tells that what was opened is on its way, unless it is there at once. Esc takes it back (`useKeys.ts`). */
export function Opening() {
  return (
    <div role="status" className={styles.opening}>
      <Loading />
    </div>
  );
}
