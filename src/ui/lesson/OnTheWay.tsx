import { goToLast } from '../../store/actions/stepping.ts';
import type { PlayerTexts } from '../../text/texts.ts';
import controls from '../atoms/controls.module.css';
import styles from './LessonBar.module.css';

/** The way to a question, or to its outcome, is stepped through; a reader who knows it goes there at once. */
export function OnTheWay({ words, isAnswered }: { readonly words: PlayerTexts; readonly isAnswered: boolean }) {
  return (
    <section className={styles.bar} data-part="onTheWay" aria-label={words.asked}>
      <p className={styles.text}>{isAnswered ? words.onTheWayOn : words.onTheWay}</p>
      <div>
        <button type="button" className={controls.button} onClick={goToLast}>
          {isAnswered ? words.goToOutcome : words.goToQuestion}
        </button>
      </div>
    </section>
  );
}
