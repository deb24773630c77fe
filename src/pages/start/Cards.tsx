import { KeyFrame } from '../../diagram/keyFrame/KeyFrame.tsx';
import styles from './Cards.module.css';
import type { Card } from './cards.ts';

interface Props {
  /** Pictures over words; pictures beside words, for few; or words alone. */
  readonly look: 'cards' | 'wideCards' | 'more';
  readonly cards: readonly Card[];
}

/** A list of ways into the lab. */
export function Cards({ look, cards }: Props) {
  return (
    <ul className={styles[look]}>
      {cards.map(({ key, href, picture, number, title, text, progress }) => (
        <li key={key} data-lesson={progress && key} data-go-on={progress?.goOn}>
          <a href={href}>
            {picture && (
              <span className={styles.picture}>
                <KeyFrame picture={picture} />
              </span>
            )}
            <span className={styles.words}>
              <b className={styles.name}>
                {number !== undefined && <span className={styles.number}>{number} </span>}
                {title}
              </b>
              {progress && <ProgressMarks begun={progress.begun} solved={progress.solved} />}
              <span className={styles.text}>{text}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The state that `progress.ts` shows of a lesson: nothing, or one of these. */
function ProgressMarks(words: { readonly begun: string; readonly solved: string }) {
  return (['begun', 'solved'] as const).map((state) => (
    <span key={state} className={styles.progress} data-state={state} hidden>
      {words[state]}
    </span>
  ));
}
