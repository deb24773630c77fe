import type { LessonPageTexts } from '../../text/texts.ts';
import { BackArrow, StepArrow } from '../icons.tsx';
import styles from './Beside.module.css';

interface Entry {
  /** From the folder of the language. */
  readonly folder: string;
  readonly title: string;
}

interface Props {
  readonly words: LessonPageTexts;
  readonly previous: Entry | null | undefined;
  readonly next: Entry | null | undefined;
  readonly toPages: string;
  readonly all: string;
}

/** The lessons before and after this one, and the way to all of them. */
export function Beside({ words, previous, next, toPages, all }: Props) {
  return (
    <nav className={styles.beside} aria-label={words.around}>
      {previous && (
        <a className={styles.previous} href={toPages + previous.folder} rel="prev">
          <BackArrow />
          <span>
            <span className={styles.direction}>{words.previous}</span>
            <b>{previous.title}</b>
          </span>
        </a>
      )}
      <a className={styles.all} href={all}>
        {words.allLessons}
      </a>
      {next && (
        <a className={styles.next} href={toPages + next.folder} rel="next">
          <span>
            <span className={styles.direction}>{words.next}</span>
            <b>{next.title}</b>
          </span>
          <StepArrow />
        </a>
      )}
    </nav>
  );
}
