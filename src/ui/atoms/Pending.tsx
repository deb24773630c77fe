import { useTexts } from '../texts/useTexts.ts';
import styles from './PartNotice.module.css';
import { PartNotice } from './PartNotice.tsx';
import type { Loaded } from './useLoaded.ts';
import { askAgain } from './useLoaded.ts';

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

/** Stands for words that are on their way, or did not arrive. */
export function Pending({ words: { failures, isOnItsWay } }: { words: Loaded<unknown> }) {
  if (failures === 0) return <Loading />;
  return <PartNotice kind="partMissing" failures={failures} isOnItsWay={isOnItsWay} again={askAgain} />;
}
