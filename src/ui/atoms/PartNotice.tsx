import { useTexts } from '../texts/useTexts.ts';
import controls from './controls.module.css';
import styles from './PartNotice.module.css';

/** A part of the page that is not there: it did not arrive, or it threw. */
export interface PartFailure {
  readonly kind: 'partMissing' | 'partBroken' | 'linkNotRead';
  /** The number of failures in a row. */
  readonly failures: number;
  readonly isOnItsWay: boolean;
  again(): void;
}

/** Stands where a part would have been, and asks for it again. The second time it offers to reload the page, too. */
export function PartNotice({ kind, failures, isOnItsWay, again }: PartFailure) {
  const texts = useTexts().controls;
  return (
    <div role="alert" className={styles.notice}>
      <p>{texts[kind]}</p>
      <button
        type="button"
        className={controls.button}
        aria-disabled={isOnItsWay}
        onClick={() => {
          if (!isOnItsWay) again();
        }}
      >
        {isOnItsWay ? texts.loading : texts.tryAgain}
      </button>
      {failures > 1 && (
        <>
          <p>{texts.partStillMissing}</p>
          <button type="button" className={controls.button} onClick={() => window.location.reload()}>
            {texts.reload}
          </button>
        </>
      )}
    </div>
  );
}
